using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Tasks;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 7.</summary>
public sealed class FinishedInstancesHoldNothing : IInvariant
{
    /// <inheritdoc/>
    public int Number => 7;

    /// <inheritdoc/>
    public string Text => "A finished instance has no open task, token, timer, subscription or effect.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var database = check.Database;
        var finished = database.Instances.AsNoTracking()
            .Where(instance => instance.Status != InstanceStatus.Active && instance.Status != InstanceStatus.Incident);
        var rows = await finished.Select(instance => new
        {
            instance.Id,
            Tasks = database.WorkItems.Count(task => task.InstanceId == instance.Id && task.State == WorkItemState.Open),
            Timers = database.Timers.Count(timer => timer.InstanceId == instance.Id),
            Subscriptions = database.MessageSubscriptions.Count(subscription => subscription.InstanceId == instance.Id),
            Signals = database.SignalSubscriptions.Count(subscription => subscription.InstanceId == instance.Id),
            Called = database.Instances.Count(called => called.ParentId == instance.Id && called.EndedAt == null
                && !database.Deliveries.Any(delivery => delivery.Kind == DeliveryKind.CallCancellation
                    && delivery.State == EffectState.Pending && delivery.SourceId == instance.Id)),
            Effects = database.Outbox.Count(effect => effect.InstanceId == instance.Id && effect.State == EffectState.Pending),
            instance.State,
        }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var subject = $"instance:{row.Id}";
            await check.ExamineAsync(subject, () =>
            {
                check.Expect(row.Tasks == 0, subject, $"It is over and has {row.Tasks} open tasks.");
                check.Expect(row.Timers == 0, subject, $"It is over and has {row.Timers} timers.");
                check.Expect(row.Subscriptions == 0, subject, $"It is over and awaits {row.Subscriptions} messages.");
                check.Expect(row.Signals == 0, subject, $"It is over and awaits {row.Signals} signals.");
                check.Expect(row.Called == 0, subject, $"It is over and {row.Called} called instances go on without being cancelled.");
                check.Expect(row.Effects == 0, subject, $"It is over and has {row.Effects} pending effects.");
                var tokens = ProcessStateJson.Read(row.State).Elements.Count;
                check.Expect(tokens == 0, subject, $"It is over and has {tokens} tokens.");
            });
        }
    }
}
