using Hangfire;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Fires every timer that is due, in the order in which they fell due, each in a transaction of its own.</summary>
public sealed class TimerSweep(
    IServiceScopeFactory scopes,
    WorkflowsDatabase database,
    CommandTransactions transactions,
    StartSweep starts,
    TimeProvider clock,
    ILogger<TimerSweep> logger) : IDisposable
{
    private const int BatchSize = 100;
    private readonly SingleRun _run = new();

    /// <summary>Fires. May be called at any time, any number of times, on any number of nodes.</summary>
    /// <param name="cancellationToken">Cancels between two timers.</param>
    [AutomaticRetry(Attempts = 0)]
    public Task FireDueAsync(CancellationToken cancellationToken) => _run.AskAsync(async () =>
    {
        await starts.FireDueAsync(cancellationToken);
        await FireAllAsync(cancellationToken);
    });

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private async Task FireAllAsync(CancellationToken cancellationToken)
    {
        // Timers that firing sets, such as the next of a series, fall due at the same look or a later one; those that would not
        // fire stay where they are and are not tried twice in one sweep.
        var refused = new HashSet<(Guid InstanceId, long TimerKey)>();
        List<DueTimer> due;
        while ((due = (await DueAsync(refused.Count, cancellationToken))
            .FindAll(timer => !refused.Contains((timer.InstanceId, timer.TimerKey)))).Count > 0)
        {
            foreach (var timer in due)
            {
                if (!await FireAsync(timer, cancellationToken))
                {
                    refused.Add((timer.InstanceId, timer.TimerKey));
                }
            }
        }
    }

    private async Task<bool> FireAsync(DueTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var processes = scope.ServiceProvider.GetRequiredService<ProcessExecution>();
            var outcome = await transactions.RunAsync<bool>(
                Actor.PlatformFor(timer.AgencyId),
                async (transaction, cancel) =>
                {
                    // Race: another node, or a person who completed the task, may have been here since the timer was listed.
                    if (await transaction.Database.Timers.FindAsync([timer.InstanceId, timer.TimerKey], cancel) is null)
                    {
                        return false;
                    }

                    var fired = await processes.ExecuteAsync(transaction, timer.InstanceId, new FireTimer(timer.TimerKey), cancel);
                    return fired.Succeeded ? true : fired.Refusal;
                },
                cancellationToken);
            if (outcome.Refusal is { Kind: not RefusalKind.Busy } refusal)
            {
                logger.LogError("Timer {Timer} of instance {Instance} is due and was refused: {Code}", timer.TimerKey, timer.InstanceId, refusal.Code);
            }

            return outcome.Succeeded;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // One instance that cannot go on must not hold up the timers of all others.
            logger.LogError(exception, "Timer {Timer} of instance {Instance} failed", timer.TimerKey, timer.InstanceId);
            return false;
        }
    }

    private async Task<List<DueTimer>> DueAsync(int refused, CancellationToken cancellationToken)
    {
        await using var context = database.Open(AgencyScope.Platform);
        return await Due(context, clock.GetUtcNow(), refused).ToListAsync(cancellationToken);
    }

    internal static IQueryable<DueTimer> Due(WorkflowsDbContext context, DateTimeOffset now, int refused) =>
        context.Timers.AsNoTracking()
            .Where(timer => timer.DueAt <= now)
            .Where(timer => !context.Instances.Any(instance => instance.Id == timer.InstanceId && instance.IsSuspended))
            .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.InstanceId).ThenBy(timer => timer.TimerKey)
            .Take(BatchSize + refused)
            .Select(timer => new DueTimer(timer.InstanceId, timer.TimerKey, timer.AgencyId));

    internal sealed record DueTimer(Guid InstanceId, long TimerKey, Guid AgencyId);
}
