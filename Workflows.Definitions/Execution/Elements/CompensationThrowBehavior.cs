using Workflows.Definitions.Execution.Throwing;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Has what was done in its scope undone (BPMN 2.0.2, 10.7), and waits for that unless it is told not to.</summary>
/// <param name="throws">What it throws before.</param>
/// <param name="activityId">The only activity to undo, or null for all.</param>
/// <param name="waits">Whether it waits until all is undone.</param>
internal sealed class CompensationThrowBehavior(EventThrow[] throws, string? activityId, bool waits) : ThrowEventBehavior(throws)
{
    public override void OnActivate(Step step, LiveElement element)
    {
        if (!TryThrow(step, element))
            return;
        var scopeKey = Scopes.OutsideEventSubProcesses(step, element.ScopeKey);
        var isBegun = Compensating.Begin(step, element.Node.Id, scopeKey, activityId, waits ? element.Key : null);
        if (!isBegun || !waits)
            ElementLifeCycle.Complete(step, element);
    }
}
