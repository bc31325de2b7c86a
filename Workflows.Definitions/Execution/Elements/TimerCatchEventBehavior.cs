namespace Workflows.Definitions.Execution.Elements;

/// <summary>Waits in the flow for a moment or a span of time (BPMN 2.0.2, 10.5.4).</summary>
/// <param name="time">When it goes on.</param>
internal sealed class TimerCatchEventBehavior(TimeSpecification time) : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element)
    {
        if (time.TryEvaluate(step, element, element.ScopeKey, out var schedule))
            step.Record(new TimerScheduled(step.NextKey, element.Node.Id, element.Key, schedule.DueAt));
    }

    public override void OnTimerFired(Step step, ProcessNode node, LiveElement owner, ScheduledTimer timer)
    {
        step.Record(new TimerFired(timer.Key, node.Id));
        ElementLifeCycle.Complete(step, owner);
    }

    public override void OnTerminate(Step step, LiveElement element) => Waiting.CancelTimers(step, element.Key);
}
