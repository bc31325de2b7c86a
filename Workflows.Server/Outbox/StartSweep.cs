using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Feel;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Begins the instances of definitions whose moment has come, in the order in which they fell due.</summary>
public sealed class StartSweep(
    IServiceScopeFactory scopes, WorkflowsDatabase database, CommandTransactions transactions, TimeProvider clock, ILogger<StartSweep> logger)
{
    private const int BatchSize = 100;

    /// <summary>Begins them. May be called at any time, any number of times, on any number of nodes.</summary>
    /// <param name="cancellationToken">Cancels between two instances.</param>
    public async Task FireDueAsync(CancellationToken cancellationToken)
    {
        List<DueStart> due;
        do
        {
            due = await DueAsync(cancellationToken);
            foreach (var start in due)
            {
                if (!await FireAsync(start, cancellationToken))
                {
                    return;
                }
            }
        }
        while (due.Count == BatchSize);
    }

    private async Task<bool> FireAsync(DueStart due, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var processes = scope.ServiceProvider.GetRequiredService<ProcessExecution>();
        var outcome = await transactions.RunAsync<bool>(
            Actor.PlatformFor(due.AgencyId),
            async (transaction, cancel) =>
            {
                // Race: another node may have begun it since it was listed. The row's version lets one of two commit, and the one
                // that is decided again finds the next moment there.
                var start = await transaction.Database.DefinitionStarts.SingleOrDefaultAsync(row => row.Id == due.Id, cancel);
                if (start?.DueAt is not { } moment || moment > transaction.Now)
                {
                    return false;
                }

                start.Plan(start.Following());
                var started = await processes.StartAtAsync(transaction, start, FeelContext.Empty, cancel);
                if (started.Refusal is { } refusal)
                {
                    // The moment passes all the same: one that cannot begin now would hold up every other for ever.
                    logger.LogError("The start {Start} of {Definition} was refused: {Code}", start.ElementId, start.DefinitionId, refusal.Code);
                }

                return true;
            },
            cancellationToken);
        return outcome.Succeeded;
    }

    private async Task<List<DueStart>> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = database.Open(AgencyScope.Platform);
        return await Due(context, clock.GetUtcNow()).ToListAsync(cancellationToken);
    }

    internal static IQueryable<DueStart> Due(WorkflowsDbContext context, DateTimeOffset now) =>
        context.DefinitionStarts.AsNoTracking()
            .Where(start => start.DueAt <= now)
            .OrderBy(start => start.DueAt).ThenBy(start => start.Id)
            .Take(BatchSize)
            .Select(start => new DueStart(start.Id, start.AgencyId));

    internal sealed record DueStart(long Id, Guid AgencyId);
}
