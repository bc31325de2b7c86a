namespace Workflows.Definitions.Execution.Triggers;

/// <summary>A moment, a span of time or a repetition (BPMN 2.0.2, 10.5.5).</summary>
/// <param name="time">When.</param>
/// <param name="repeats">Whether the event can happen more than once, so that a repetition counts.</param>
internal sealed class TimerTrigger(TimeSpecification time, bool repeats) : EventTrigger
{
    public override ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key, ElementPhase phase) =>
        time.TryEvaluate(step, owner, owner.Key, out var schedule, phase)
            ? new TimerScheduled(key, node.Id, owner.Key, schedule.DueAt) { Repetition = repeats ? schedule.Repetition : null }
            : null;

    public override ProcessStart Describe(string elementId, int place) =>
        new() { ElementId = elementId, Kind = ProcessStartKind.Timer, Place = place, Time = time };
}
