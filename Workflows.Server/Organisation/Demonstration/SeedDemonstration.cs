using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Accounts;
using Workflows.Server.Catalogue;
using Workflows.Server.Catalogue.Demonstration;
using Workflows.Server.Definitions;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation.Demonstration;

/// <summary>Makes the demonstration agency in an empty database, in one transaction; does nothing where an agency exists.</summary>
public sealed class SeedDemonstration(
    CommandTransactions transactions, IPasswordHasher<Account> passwords, ILookupNormalizer names, OfficialCalendar calendar)
{
    /// <summary>Makes the agency.</summary>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The agency's identifier; null where the database had an agency already.</returns>
    public async Task<Guid?> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        var outcome = await transactions.RunAsync<Seeded>(
            Actor.Platform,
            async (transaction, cancel) => await transaction.Database.Agencies.AnyAsync(cancel)
                ? new Seeded(null)
                : await MakeAsync(transaction, cancel),
            cancellationToken);
        return outcome.Value?.AgencyId;
    }

    private async Task<Seeded> MakeAsync(CommandTransaction transaction, CancellationToken cancellationToken)
    {
        var seeded = Make(transaction, DemonstrationOrganisation.Load(), DemonstrationCatalogue.Load());
        await BuiltInDeployment.DeployAsync(transaction, seeded.AgencyId!.Value, calendar.Days, cancellationToken);
        return seeded;
    }

    private Seeded Make(CommandTransaction transaction, DemonstrationOrganisation organisation, DemonstrationCatalogue catalogue)
    {
        var agency = new Agency { Id = NewId(transaction), Code = organisation.Agency.Code, Name = organisation.Agency.Name };
        transaction.Database.Agencies.Add(agency);
        var sections = AddSections(transaction, agency.Id, organisation);
        foreach (var person in organisation.People)
        {
            AddPerson(transaction, agency.Id, person, organisation, sections);
        }

        foreach (var entry in catalogue.Entries)
        {
            transaction.Database.CatalogueEntries.Add(new CatalogueEntry
            {
                Id = NewId(transaction),
                AgencyId = agency.Id,
                SectionId = sections[entry.Section],
                Code = entry.Code,
                Name = entry.Name,
                Kind = entry.Kind,
                CadenceClass = entry.CadenceClass,
                Cadence = entry.Cadence,
                Channels = entry.Channels,
                ChannelRestriction = entry.ChannelRestriction,
                LeadDepartments = entry.LeadDepartments.Count == 0 ? null : string.Join('、', entry.LeadDepartments),
                PlanTitle = entry.PlanTitle,
                Quotation = entry.Quotation,
                Note = Note(entry),
            });
        }

        transaction.Audit(agency.Id, "agency.seeded", $"agency:{agency.Id}", new { agency.Code, entries = catalogue.Entries.Count });
        return new Seeded(agency.Id);
    }

    private static Dictionary<string, Guid> AddSections(
        CommandTransaction transaction, Guid agencyId, DemonstrationOrganisation organisation)
    {
        var ids = organisation.Sections.ToDictionary(section => section.Code, _ => NewId(transaction));
        foreach (var section in organisation.Sections)
        {
            transaction.Database.Sections.Add(new Section
            {
                Id = ids[section.Code],
                AgencyId = agencyId,
                ParentId = section.Parent is null ? null : ids[section.Parent],
                Code = section.Code,
                Name = section.Name,
                Kind = section.Kind,
            });
        }

        return ids;
    }

    private void AddPerson(
        CommandTransaction transaction,
        Guid agencyId,
        DemonstrationOrganisation.PersonRow row,
        DemonstrationOrganisation organisation,
        Dictionary<string, Guid> sections)
    {
        var person = new Person { Id = NewId(transaction), AgencyId = agencyId, Name = row.Name };
        transaction.Database.People.Add(person);
        foreach (var appointment in row.Appointments)
        {
            foreach (var section in appointment.Sections.Count == 0 ? [null] : appointment.Sections.Select(code => (Guid?)sections[code]))
            {
                transaction.Database.Appointments.Add(new Appointment
                {
                    Id = NewId(transaction),
                    AgencyId = agencyId,
                    PersonId = person.Id,
                    Post = appointment.Post,
                    SectionId = section,
                    From = new DateTimeOffset(organisation.AppointedFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)),
                    Basis = organisation.Basis,
                });
            }
        }

        if (row.Account is not null)
        {
            var account = new Account
            {
                Id = NewId(transaction),
                AgencyId = agencyId,
                PersonId = person.Id,
                UserName = row.Account,
                NormalizedUserName = names.NormalizeName(row.Account),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            };
            account.PasswordHash = passwords.HashPassword(account, DemonstrationAccounts.Password);
            transaction.Database.Users.Add(account);
        }
    }

    private static string? Note(DemonstrationCatalogue.EntryRow entry)
    {
        var parts = entry.Flags.Append(entry.Note).Where(part => !string.IsNullOrEmpty(part));
        var note = string.Join(';', parts);
        return note.Length == 0 ? null : note;
    }

    private static Guid NewId(CommandTransaction transaction) => Guid.CreateVersion7(transaction.Now);

    private sealed record Seeded(Guid? AgencyId);
}
