using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An event on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3). It waits while the activity lives; when it
/// comes it ends the activity, or runs beside it and may come again. What it carries goes to the scope of the activity.
/// </summary>
/// <param name="trigger">What it waits for.</param>
/// <param name="interrupting">Whether it ends the activity.</param>
internal sealed class BoundaryEventBehavior(EventTrigger trigger, bool interrupting) : ElementBehavior
{
    private readonly EventTrigger[] triggers = [trigger];

    public override ReadOnlySpan<EventTrigger> Triggers => triggers;

    public override void OnActivate(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);

    public override void OnOccurred(Step step, ProcessNode node, LiveElement owner, IAwaited awaited, FeelContext payload)
    {
        step.Record(awaited.Occurred());
        if (interrupting)
            ElementLifeCycle.Terminate(step, owner);
        else if (awaited.Again(step.NextKey) is { } again)
            step.Record(again);
        ElementLifeCycle.ActivateOccurred(step, node, owner.ScopeKey, payload);
    }
}
