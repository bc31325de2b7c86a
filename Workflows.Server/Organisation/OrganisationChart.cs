using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>Who holds which post in which section now.</summary>
public sealed class OrganisationChart(WorkflowsDbContext database, TimeProvider clock)
{
    /// <summary>The sections of the agency, in the order of their codes.</summary>
    public Task<List<SectionRow>> SectionsAsync(CancellationToken cancellationToken = default) =>
        database.Sections.AsNoTracking()
            .OrderBy(section => section.Code)
            .Select(section => new SectionRow(section.Id, section.ParentId, section.Code, section.Name, section.Kind))
            .ToListAsync(cancellationToken);

    /// <summary>The appointments in force, each with its person.</summary>
    public Task<List<AppointmentRow>> AppointmentsAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var rows =
            from appointment in database.Appointments.AsNoTracking()
            where appointment.From <= now && (appointment.Until == null || appointment.Until > now)
            join person in database.People on appointment.PersonId equals person.Id
            orderby appointment.Post, person.Name
            select new AppointmentRow(
                appointment.Id, person.Id, person.Name, appointment.Post, appointment.SectionId, appointment.From, appointment.Basis);
        return rows.ToListAsync(cancellationToken);
    }

    /// <summary>A section.</summary>
    public sealed record SectionRow(Guid Id, Guid? ParentId, string Code, string Name, SectionKind Kind);

    /// <summary>An appointment in force.</summary>
    public sealed record AppointmentRow(
        Guid Id, Guid PersonId, string Person, Post Post, Guid? SectionId, DateTimeOffset From, string Basis);
}
