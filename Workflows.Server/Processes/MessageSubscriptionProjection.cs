using Workflows.Definitions.Execution;

namespace Workflows.Server.Processes;

/// <summary>Keeps a row for each message that an instance awaits, by which a message finds its instance.</summary>
public sealed class MessageSubscriptionProjection : IProcessProjection
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
                    break;
                case MessageReceived received:
                    await RemoveAsync(received.Key);
                    break;
                case MessageNoLongerAwaited dropped:
                    await RemoveAsync(dropped.Key);
                    break;
            }
        }

        async Task RemoveAsync(long key)
        {
            if (await subscriptions.FindAsync([context.Instance.Id, key], cancellationToken) is { } subscription)
            {
                subscriptions.Remove(subscription);
            }
        }
    }
}
