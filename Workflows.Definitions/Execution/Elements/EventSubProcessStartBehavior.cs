using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// The start of an event sub-process (BPMN 2.0.2, 10.3.5 and 13.5.4). It waits while the scope around the sub-process lives.
/// </summary>
/// <param name="triggers">What it waits for and what it catches.</param>
/// <param name="interrupting">Whether it ends all else in the scope.</param>
internal sealed class EventSubProcessStartBehavior(EventTriggers triggers, bool interrupting) : AttachedEventBehavior(triggers, interrupting)
{
    public override void OnCaught(Step step, ProcessNode node, LiveElement owner, FeelContext payload)
    {
        if (!Repeats)
            Scopes.Interrupt(step, owner, node.Id);
        Begin(step, node, owner.Key, payload);
    }

    /// <summary>Brings the event sub-process to life in a scope.</summary>
    /// <remarks>Its start comes to life before its own event sub-processes are armed, so that a retry finds what came.</remarks>
    public static void Begin(Step step, ProcessNode start, long scopeKey, FeelContext payload)
    {
        var node = start.Parent!;
        if (!step.TrySpend(node))
            return;
        var inside = new LiveElement(node, step.NextKey, scopeKey);
        step.Record(new ElementActivated(inside.Key, node.Id, scopeKey));
        var element = new LiveElement(start, step.NextKey, inside.Key);
        step.Record(new ElementActivated(element.Key, start.Id, inside.Key));
        step.MergeVariables(start.Outputs.Length > 0 ? element.Key : inside.Key, payload);
        if (Waiting.Begin(step, node.Armed, inside, ElementPhase.Boundary))
            ElementLifeCycle.Complete(step, element);
    }
}
