using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>Keeps what the active version of each definition waits for to begin an instance.</summary>
internal static class DefinitionStarts
{
    /// <summary>Lets a version that has become the active one of its key wait, and no other version of it.</summary>
    /// <param name="transaction">The transaction that makes it the active one.</param>
    /// <param name="active">The version.</param>
    /// <param name="process">Its process.</param>
    /// <param name="calendar">The working days, for moments in working days.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public static async Task ReplaceAsync(
        CommandTransaction transaction,
        DeployedDefinition active,
        ExecutableProcess process,
        WorkingCalendar calendar,
        CancellationToken cancellationToken)
    {
        var versions = transaction.Database.Definitions
            .Where(row => row.AgencyId == active.AgencyId && row.Key == active.Key).Select(row => row.Id);
        transaction.Database.DefinitionStarts.RemoveRange(
            await transaction.Database.DefinitionStarts.Where(start => versions.Contains(start.DefinitionId)).ToListAsync(cancellationToken));
        foreach (var start in process.Starts.Where(start => start.Kind is not ProcessStartKind.None))
        {
            var row = new DefinitionStart
            {
                AgencyId = active.AgencyId,
                DefinitionId = active.Id,
                ElementId = start.ElementId,
                Place = start.Place,
                Kind = start.Kind,
                Name = start.Name ?? string.Empty,
            };
            row.Plan(start.Schedule(new DecisionContext(transaction.Now, calendar)));
            transaction.Database.DefinitionStarts.Add(row);
        }
    }
}
