using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Outbox;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Keeps a row for each message that an instance awaits, by which a message finds its instance.</summary>
public sealed class MessageSubscriptionProjection(BackgroundWake wake) : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        var subscriptions = context.Transaction.Database.MessageSubscriptions;
        foreach (var journaled in context.Events)
        {
            switch (journaled.Event)
            {
                case MessageAwaited awaited:
                    subscriptions.Add(new MessageSubscription
                    {
                        InstanceId = context.Instance.Id,
                        SubscriptionKey = awaited.Key,
                        AgencyId = context.Instance.AgencyId,
                        ElementId = awaited.ElementId,
                        MessageName = awaited.MessageName,
                        CorrelationKey = awaited.CorrelationKey ?? string.Empty,
                    });
                    await HurryAsync(awaited);
                    break;
                case MessageReceived received:
                    await RemoveAsync(received.Key);
                    break;
                case MessageNoLongerAwaited dropped:
                    await RemoveAsync(dropped.Key);
                    break;
            }
        }

        Task RemoveAsync(long key) => subscriptions.RemoveByKeyAsync([context.Instance.Id, key], cancellationToken);

        // A message that was sent before anybody waited for it need not wait for its next attempt.
        async Task HurryAsync(MessageAwaited awaited)
        {
            var early = await context.Transaction.Database.Deliveries
                .Where(delivery => delivery.Kind == DeliveryKind.Message && delivery.State == EffectState.Pending)
                .Where(delivery => delivery.Name == awaited.MessageName && delivery.CorrelationKey == (awaited.CorrelationKey ?? string.Empty))
                .ToListAsync(cancellationToken);
            foreach (var delivery in early)
            {
                delivery.NextAttemptAt = context.Transaction.Now;
                context.Transaction.AfterCommit(wake.DrainSoon);
            }
        }
    }
}
