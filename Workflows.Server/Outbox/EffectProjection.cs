using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Processes;

namespace Workflows.Server.Outbox;

/// <summary>Keeps a row for each service that an instance asked for; the only writer of an effect's outcome.</summary>
public sealed class EffectProjection(BackgroundWake wake) : IProcessProjection
{
    /// <summary>The key of an effect: unique for ever, and the idempotency key for what leaves the process.</summary>
    public static string KeyOf(Guid instanceId, long elementKey) => $"{instanceId:D}/{elementKey}";

    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        foreach (var journaled in context.Events)
        {
            switch (journaled.Event)
            {
                case ServiceRequested requested:
                    await RequestAsync(context, requested, cancellationToken);
                    break;
                case ServiceCompleted completed:
                    await CloseAsync(context, completed.Key, EffectState.Done, cancellationToken);
                    break;
                case ServiceFailed failed:
                    await CloseAsync(context, failed.Key, EffectState.Failed, cancellationToken);
                    break;
                case ServiceCanceled canceled:
                    await CloseAsync(context, canceled.Key, EffectState.Canceled, cancellationToken);
                    break;
            }
        }
    }

    private async Task RequestAsync(ProjectionContext context, ServiceRequested requested, CancellationToken cancellationToken)
    {
        var now = context.Transaction.Now;

        // An element that came to life in this command never asked before; one that is tried again after an incident did, and
        // its effect goes on under the same key, so that whoever has seen the key already knows it.
        var isNew = context.Events.Any(journaled => journaled.Event is ElementActivated activated && activated.Key == requested.Key);
        if (!isNew && await FindAsync(context, requested.Key, cancellationToken) is { } earlier)
        {
            (earlier.State, earlier.Attempts, earlier.NextAttemptAt, earlier.ClosedAt) = (EffectState.Pending, 0, now, null);
        }
        else
        {
            context.Transaction.Database.Outbox.Add(new OutboxEffect
            {
                AgencyId = context.Instance.AgencyId,
                Kind = requested.ServiceType,
                Key = KeyOf(context.Instance.Id, requested.Key),
                InstanceId = context.Instance.Id,
                ElementKey = requested.Key,
                Inputs = VariablesJson.Write(requested.Inputs),
                State = EffectState.Pending,
                NextAttemptAt = now,
                CreatedAt = now,
            });
        }

        // Crash: the wake-up may be lost between commit and here. The row is the fact; the sweep finds it.
        context.Transaction.AfterCommit(wake.DrainSoon);
    }

    private static async Task CloseAsync(
        ProjectionContext context, long elementKey, EffectState state, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, elementKey, cancellationToken) is { State: EffectState.Pending } effect)
        {
            // Race: two nodes may drain the same effect. Its version, and that of its instance, let one of them commit; the
            // other's handler has written nothing, and on its next look the effect is no longer pending.
            (effect.State, effect.ClosedAt) = (state, context.Transaction.Now);
        }
    }

    private static async Task<OutboxEffect?> FindAsync(ProjectionContext context, long elementKey, CancellationToken cancellationToken)
    {
        var key = KeyOf(context.Instance.Id, elementKey);
        return context.Transaction.Database.Outbox.Local.FirstOrDefault(effect => effect.Key == key)
            ?? await context.Transaction.Database.Outbox.SingleOrDefaultAsync(effect => effect.Key == key, cancellationToken);
    }
}
