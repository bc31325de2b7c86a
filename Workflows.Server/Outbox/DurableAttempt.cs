using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>One attempt at something that a row asks for: done in one transaction, or its failure recorded in another.</summary>
public sealed class DurableAttempt(CommandTransactions transactions, ILogger<DurableAttempt> logger)
{
    /// <summary>Attempts it.</summary>
    /// <param name="agencyId">Whose row.</param>
    /// <param name="what">What the log calls it.</param>
    /// <param name="handle">Does it, and records that it is done.</param>
    /// <param name="recordFailure">Plans the next attempt, or gives up.</param>
    /// <param name="cancellationToken">Cancels it before anything is stored.</param>
    /// <returns>False where the row stays as it was, because the database was busy.</returns>
    public async Task<bool> ExecuteAsync(
        Guid agencyId,
        string what,
        Func<CommandTransaction, CancellationToken, Task<Outcome<bool>>> handle,
        Func<CommandTransaction, Refusal, CancellationToken, Task<Outcome<bool>>> recordFailure,
        CancellationToken cancellationToken)
    {
        Refusal failure;
        try
        {
            var outcome = await transactions.RunAsync(Actor.PlatformFor(agencyId), handle, cancellationToken);
            if (outcome.Succeeded || outcome.Refusal.Kind == RefusalKind.Busy)
            {
                // A busy database is nobody's failure: the row stays due and the next drain takes it.
                return outcome.Succeeded;
            }

            failure = outcome.Refusal;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "{What} failed", what);
            failure = new Refusal("effect.failed", RefusalKind.Unprocessable, exception.Message);
        }

        var recorded = await transactions.RunAsync<bool>(
            Actor.PlatformFor(agencyId), (transaction, cancel) => recordFailure(transaction, failure, cancel), cancellationToken);
        return recorded.Succeeded;
    }
}
