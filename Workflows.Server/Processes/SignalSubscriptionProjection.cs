using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Keeps a row for each signal that an instance awaits, by which a signal finds those who wait for it.</summary>
public sealed class SignalSubscriptionProjection : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        var subscriptions = context.Transaction.Database.SignalSubscriptions;
        foreach (var journaled in context.Events)
        {
            switch (journaled.Event)
            {
                case SignalAwaited awaited:
                    subscriptions.Add(new SignalSubscription
                    {
                        InstanceId = context.Instance.Id,
                        SubscriptionKey = awaited.Key,
                        AgencyId = context.Instance.AgencyId,
                        ElementId = awaited.ElementId,
                        SignalName = awaited.SignalName,
                    });
                    break;
                case SignalReceived received:
                    await RemoveAsync(received.Key);
                    break;
                case SignalNoLongerAwaited dropped:
                    await RemoveAsync(dropped.Key);
                    break;
            }
        }

        Task RemoveAsync(long key) => subscriptions.RemoveByKeyAsync([context.Instance.Id, key], cancellationToken);
    }
}
