using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Waits in the flow for an event, or behind an event-based gateway that waits in its place.</summary>
/// <param name="triggers">What is awaited.</param>
internal abstract class CatchingBehavior(EventTriggers triggers) : ElementBehavior
{
    public sealed override ReadOnlySpan<EventTrigger> Triggers => triggers.Awaited;

    public sealed override void OnActivate(Step step, LiveElement element) =>
        Waiting.Begin(step, [element.Node], element, ElementPhase.Activation);

    public sealed override void OnOccurred(Step step, ProcessNode node, LiveElement owner, IAwaited awaited, FeelContext payload)
    {
        if (!triggers.TakeIn(step, node, owner, awaited, ref payload))
            return;
        Waiting.End(step, owner.Key, node.Id);
        if (owner.Node == node)
            ElementLifeCycle.Complete(step, owner, payload);
        else
            EventBasedGatewayBehavior.Choose(step, owner, node, payload);
    }
}
