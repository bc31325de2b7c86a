using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An event that waits for as long as something else lives, outside of any flow (BPMN 2.0.2, 13.5.3 and 13.5.4). When it
/// comes it ends what it waits beside, or runs beside it and may come again.
/// </summary>
/// <param name="triggers">What it waits for and what it catches.</param>
/// <param name="interrupting">Whether it ends what it waits beside.</param>
internal abstract class AttachedEventBehavior(EventTriggers triggers, bool interrupting) : ElementBehavior
{
    public sealed override ReadOnlySpan<EventTrigger> Triggers => triggers.Awaited;

    public sealed override ReadOnlySpan<EventCatch> Catches => triggers.Caught;

    public sealed override bool Repeats => !interrupting;

    public sealed override void OnActivate(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);

    public sealed override void OnOccurred(Step step, ProcessNode node, LiveElement owner, IAwaited awaited, FeelContext payload)
    {
        if (!triggers.TakeIn(step, node, owner, awaited, ref payload))
            return;
        if (!interrupting)
            triggers.Again(step, node, owner, awaited);
        OnCaught(step, node, owner, payload);
    }
}
