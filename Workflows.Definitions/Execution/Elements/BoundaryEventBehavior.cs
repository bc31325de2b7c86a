using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An event on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3). It waits while the activity lives; when it
/// comes it ends the activity, or runs beside it and may come again. What it carries goes to the scope of the activity.
/// </summary>
/// <param name="triggers">What it waits for and what it catches.</param>
/// <param name="interrupting">Whether it ends the activity.</param>
internal sealed class BoundaryEventBehavior(EventTriggers triggers, bool interrupting) : ElementBehavior
{
    public override ReadOnlySpan<EventTrigger> Triggers => triggers.Awaited;

    public override ReadOnlySpan<EventCatch> Catches => triggers.Caught;

    public override bool Repeats => !interrupting;

    public override void OnActivate(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);

    public override void OnOccurred(Step step, ProcessNode node, LiveElement owner, IAwaited awaited, FeelContext payload)
    {
        if (!triggers.TakeIn(step, node, owner, awaited, ref payload))
            return;
        if (!interrupting)
            triggers.Again(step, node, owner, awaited);
        OnCaught(step, node, owner, payload);
    }

    public override void OnCaught(Step step, ProcessNode node, LiveElement owner, FeelContext payload)
    {
        if (interrupting)
            ElementLifeCycle.Terminate(step, owner);
        ElementLifeCycle.ActivateOccurred(step, node, owner.ScopeKey, payload);
    }
}
