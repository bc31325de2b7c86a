using Workflows.Definitions.Execution;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Keeps a row for each timer that runs, from which the sweep fires it.</summary>
public sealed class TimerProjection(BackgroundWake wake) : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        var timers = context.Transaction.Database.Timers;
        foreach (var journaled in context.Events)
        {
            switch (journaled.Event)
            {
                case TimerScheduled scheduled:
                    timers.Add(new ProcessTimer
                    {
                        InstanceId = context.Instance.Id,
                        TimerKey = scheduled.Key,
                        AgencyId = context.Instance.AgencyId,
                        ElementId = scheduled.ElementId,
                        DueAt = scheduled.DueAt,
                    });

                    // Crash: the wake-up may be lost between commit and here. The row is the fact; the sweep finds it.
                    context.Transaction.AfterCommit(() => wake.FireTimersAt(scheduled.DueAt));
                    break;
                case TimerFired fired:
                    await RemoveAsync(fired.Key);
                    break;
                case TimerCanceled canceled:
                    await RemoveAsync(canceled.Key);
                    break;
            }
        }

        Task RemoveAsync(long key) => timers.RemoveByKeyAsync([context.Instance.Id, key], cancellationToken);
    }
}
