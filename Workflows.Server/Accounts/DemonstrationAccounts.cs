using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation.Demonstration;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>The accounts of the demonstration agency, which the sign-in page shows in Development alone.</summary>
public sealed class DemonstrationAccounts(WorkflowsDbContext database, IHostEnvironment environment)
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = "Workflows-demo-1";

    /// <summary>The accounts with the posts of their people; none outside Development.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        string?[] order = [.. DemonstrationOrganisation.Load().People.Select(person => person.Account)];
        var rows = await database.Users.AsNoTracking()
                .Join(
                    database.Agencies.Where(agency => agency.Code == DemonstrationAgency.Code),
                    account => account.AgencyId,
                    agency => agency.Id,
                    (account, _) => account)
                .Join(
                    database.People,
                    account => account.PersonId,
                    person => person.Id,
                    (account, person) => new Row(account.UserName!, person.Name))
                .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => Array.IndexOf(order, row.UserName))];
    }

    /// <summary>An account and who it belongs to.</summary>
    public sealed record Row(string UserName, string Person);
}
