namespace Workflows.Definitions.Execution.Triggers;

/// <summary>A condition that becomes true (BPMN 2.0.2, 10.5.5); <see cref="ConditionWatch"/> asks it.</summary>
/// <param name="condition">The condition.</param>
/// <param name="place">Which of the event's definitions it is, from 0.</param>
/// <param name="inFlow">Whether a token waits for it, so that a condition that is true already lets it go on.</param>
internal sealed class ConditionTrigger(CompiledExpression condition, int place, bool inFlow) : EventTrigger
{
    public CompiledExpression Condition { get; } = condition;

    public int Place { get; } = place;

    public override ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key, ElementPhase phase)
    {
        var holds = false;
        if (!inFlow && !step.TryDecide(owner, Condition, owner.Key, phase, out holds))
            return null;
        return new ConditionAwaited(key, node.Id, owner.Key, holds) { Place = Place };
    }

    public override ProcessStart Describe(string elementId, int place) =>
        new() { ElementId = elementId, Kind = ProcessStartKind.Condition, Place = place, Condition = Condition };
}
