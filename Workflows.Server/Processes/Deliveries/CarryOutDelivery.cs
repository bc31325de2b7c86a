using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>Makes one delivery: what the receiver does and the delivery's own outcome are one transaction.</summary>
public sealed class CarryOutDelivery(DurableAttempt attempt, IEnumerable<IDeliveryHandler> handlers, BackgroundWake wake)
{
    /// <summary>Makes the delivery if it still waits, and plans the next attempt where that fails.</summary>
    /// <param name="agencyId">Whose delivery.</param>
    /// <param name="deliveryId">Which.</param>
    /// <param name="cancellationToken">Cancels it before anything is stored.</param>
    /// <returns>False where the delivery stays as it was, because the database was busy.</returns>
    public Task<bool> ExecuteAsync(Guid agencyId, long deliveryId, CancellationToken cancellationToken) => attempt.ExecuteAsync(
        agencyId,
        $"Delivery {deliveryId}",
        (transaction, cancel) => HandleAsync(transaction, deliveryId, cancel),
        (transaction, failure, cancel) => RecordFailureAsync(transaction, deliveryId, failure, cancel),
        cancellationToken);

    private async Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, long deliveryId, CancellationToken cancellationToken)
    {
        // Race: another node may have made it since it was listed. Only what is still pending here and now is made; the row's
        // version lets one of two that look at the same time commit.
        if (await FindPendingAsync(transaction, deliveryId, cancellationToken) is not { } delivery)
        {
            return false;
        }

        var handled = await handlers.First(handler => handler.Kinds.Contains(delivery.Kind))
            .HandleAsync(transaction, delivery, cancellationToken);
        if (handled.Succeeded)
        {
            (delivery.State, delivery.ClosedAt) = (handled.Value ? EffectState.Done : EffectState.Canceled, transaction.Now);
        }

        return handled;
    }

    private async Task<Outcome<bool>> RecordFailureAsync(
        CommandTransaction transaction, long deliveryId, Refusal failure, CancellationToken cancellationToken)
    {
        if (await FindPendingAsync(transaction, deliveryId, cancellationToken) is not { } delivery)
        {
            return false;
        }

        delivery.LastError = RetrySchedule.ErrorText(failure);
        delivery.Attempts++;
        if (delivery.Attempts < RetrySchedule.Attempts)
        {
            delivery.NextAttemptAt = transaction.Now + RetrySchedule.DelayAfter(delivery.Attempts);
            transaction.AfterCommit(() => wake.DrainAt(delivery.NextAttemptAt));
        }
        else
        {
            // A message that nobody waits for is kept as a failed delivery, which an administrator sees; nothing is lost in silence.
            (delivery.State, delivery.ClosedAt) = (EffectState.Failed, transaction.Now);
        }

        return true;
    }

    private static Task<Delivery?> FindPendingAsync(CommandTransaction transaction, long deliveryId, CancellationToken cancellationToken) =>
        transaction.Database.Deliveries.SingleOrDefaultAsync(
            delivery => delivery.Id == deliveryId && delivery.State == EffectState.Pending, cancellationToken);
}
