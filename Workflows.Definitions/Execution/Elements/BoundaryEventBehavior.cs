namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An event on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3). It waits while the activity lives; when it
/// comes it ends the activity, or runs beside it.
/// </summary>
/// <param name="interrupting">Whether it ends the activity.</param>
internal abstract class BoundaryEventBehavior(bool interrupting) : ElementBehavior
{
    /// <summary>The event that begins the waiting, or null where an incident was raised at the activity.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The node of the boundary event.</param>
    /// <param name="owner">The activity.</param>
    /// <param name="key">The key that the waiting is to have.</param>
    public abstract ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key);

    public sealed override void OnActivate(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);

    /// <summary>The event has come.</summary>
    protected void Trigger(Step step, ProcessNode node, LiveElement owner)
    {
        if (interrupting)
            ElementLifeCycle.Terminate(step, owner);
        ElementLifeCycle.Activate(step, node, owner.ScopeKey);
    }
}
