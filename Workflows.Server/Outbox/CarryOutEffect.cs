using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>
/// Carries out one effect: handler, completion of the service and the effect's own outcome in one transaction. Everything that
/// the handler writes into the database therefore happens exactly once, however often the effect is picked up.
/// </summary>
public sealed class CarryOutEffect(
    DurableAttempt attempt, ProcessExecution processes, IEnumerable<IEffectHandler> handlers, BackgroundWake wake)
{
    /// <summary>Carries the effect out if it still waits, and plans the next attempt where that fails.</summary>
    /// <param name="agencyId">Whose effect.</param>
    /// <param name="effectId">Which.</param>
    /// <param name="cancellationToken">Cancels it before anything is stored.</param>
    /// <returns>False where the effect stays as it was, because the database was busy.</returns>
    public Task<bool> ExecuteAsync(Guid agencyId, long effectId, CancellationToken cancellationToken) => attempt.ExecuteAsync(
        agencyId,
        $"Effect {effectId}",
        (transaction, cancel) => HandleAsync(transaction, effectId, cancel),
        (transaction, failure, cancel) => RecordFailureAsync(transaction, effectId, failure, cancel),
        cancellationToken);

    private async Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, long effectId, CancellationToken cancellationToken)
    {
        // Race: another node may have carried it out since it was listed. Only what is still pending here and now is done.
        var effect = await FindPendingAsync(transaction, effectId, cancellationToken);
        if (effect is null)
        {
            return false;
        }

        var handler = handlers.FirstOrDefault(handler => handler.Kind == effect.Kind);
        if (handler is null)
        {
            return new Refusal("effect.unknownKind", RefusalKind.Unprocessable, effect.Kind);
        }

        var result = await handler.HandleAsync(transaction, effect, cancellationToken);
        if (!result.Succeeded)
        {
            return result.Refusal;
        }

        var completed = await processes.ExecuteAsync(
            transaction, effect.InstanceId, new CompleteService(effect.ElementKey, result.Value), cancellationToken);
        return completed.Succeeded ? true : completed.Refusal;
    }

    private async Task<Outcome<bool>> RecordFailureAsync(
        CommandTransaction transaction, long effectId, Refusal failure, CancellationToken cancellationToken)
    {
        var effect = await FindPendingAsync(transaction, effectId, cancellationToken);
        if (effect is null)
        {
            return false;
        }

        effect.LastError = RetrySchedule.ErrorText(failure);
        effect.Attempts++;
        if (effect.Attempts < RetrySchedule.Attempts)
        {
            effect.NextAttemptAt = transaction.Now + RetrySchedule.DelayAfter(effect.Attempts);
            transaction.AfterCommit(() => wake.DrainAt(effect.NextAttemptAt));
            return true;
        }

        // Given up: the instance stops with an incident that an administrator sees and retries, instead of being lost.
        var failed = await processes.ExecuteAsync(
            transaction, effect.InstanceId, new FailService(effect.ElementKey, failure.Code, effect.LastError), cancellationToken);
        return failed.Succeeded ? true : failed.Refusal;
    }

    private static Task<OutboxEffect?> FindPendingAsync(CommandTransaction transaction, long effectId, CancellationToken cancellationToken) =>
        transaction.Database.Outbox.SingleOrDefaultAsync(
            effect => effect.Id == effectId && effect.State == EffectState.Pending, cancellationToken);
}
