using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An event on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3). It waits while the activity lives. What it carries
/// goes to the scope of the activity.
/// </summary>
/// <param name="triggers">What it waits for and what it catches.</param>
/// <param name="interrupting">Whether it ends the activity.</param>
internal sealed class BoundaryEventBehavior(EventTriggers triggers, bool interrupting) : AttachedEventBehavior(triggers, interrupting)
{
    public override void OnCaught(Step step, ProcessNode node, LiveElement owner, FeelContext payload)
    {
        if (!Repeats)
            ElementLifeCycle.Terminate(step, owner);
        ElementLifeCycle.ActivateOccurred(step, node, owner.ScopeKey, payload);
    }
}
