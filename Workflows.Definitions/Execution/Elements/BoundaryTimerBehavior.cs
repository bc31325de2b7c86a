namespace Workflows.Definitions.Execution.Elements;

/// <summary>A timer on the boundary of an activity (BPMN 2.0.2, 10.5.4).</summary>
/// <param name="interrupting">Whether it ends the activity.</param>
/// <param name="time">When it fires, and whether it does so again.</param>
internal sealed class BoundaryTimerBehavior(bool interrupting, TimeSpecification time) : BoundaryEventBehavior(interrupting)
{
    private readonly bool interrupting = interrupting;

    public override ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key)
    {
        if (!time.TryEvaluate(step, owner, owner.Key, out var schedule, ElementPhase.Boundary))
            return null;
        return new TimerScheduled(key, node.Id, owner.Key, schedule.DueAt)
        {
            Repetition = interrupting ? null : schedule.Repetition,
        };
    }

    public override void OnTimerFired(Step step, ProcessNode node, LiveElement owner, ScheduledTimer timer)
    {
        step.Record(new TimerFired(timer.Key, node.Id));
        if (timer.Repetition is { } repetition && TimerSchedule.Following(timer.DueAt, repetition) is { } next)
        {
            step.Record(new TimerScheduled(step.NextKey, node.Id, owner.Key, next.DueAt) { Repetition = next.Repetition });
        }

        Trigger(step, node, owner);
    }
}
