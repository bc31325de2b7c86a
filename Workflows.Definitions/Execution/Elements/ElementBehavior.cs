using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// What one type of element does at each point of its life. <see cref="ElementLifeCycle"/> calls it; one instance serves one
/// node of the definition and never changes, so it holds what was compiled for that node and nothing of a running instance.
/// </summary>
/// <remarks>
/// <para>The course of a life: a token comes (<see cref="OnArrive"/>); the element is recorded as activated, its inputs are
/// computed and its boundary events armed; <see cref="OnActivate"/> does the work or begins to wait; a command such as a
/// task's completion comes (<see cref="OnCompleteRequested"/>, <see cref="OnOccurred"/>);
/// the behaviour calls <see cref="ElementLifeCycle.Complete(Step, LiveElement, FeelContext)"/>; outputs are computed, and
/// <see cref="SelectFlows"/> says where tokens go; the element is recorded as completed. From outside it is ended by
/// <see cref="ElementLifeCycle.Terminate"/>, which asks <see cref="OnTerminate"/> to take back what it asked of the world.</para>
/// <para>Every method may stop the element by raising an incident, naming the phase that a retry does again.</para>
/// </remarks>
internal abstract class ElementBehavior
{
    /// <summary>A token has come down a flow. Most elements come to life at once; a joining gateway may hold it.</summary>
    public virtual void OnArrive(Step step, ProcessFlow flow, long scopeKey)
    {
        if (flow.Target.StartQuantity > 1)
            QuantityJoin.Arrive(step, flow, scopeKey);
        else
            ElementLifeCycle.Activate(step, flow.Target, scopeKey);
    }

    /// <summary>The element has come to life: it does its work and completes, or asks the world for something and waits.</summary>
    public abstract void OnActivate(Step step, LiveElement element);

    /// <summary>Somebody reports that what the element waits for is done.</summary>
    public virtual void OnCompleteRequested(Step step, LiveElement element, FeelContext result) =>
        step.Refuse("element.notWaiting", $"The element '{element.Node.Id}' cannot be completed from outside.");

    /// <summary>What this node waits for, where it is an event; begun by <see cref="Waiting.Begin"/>.</summary>
    public virtual ReadOnlySpan<EventTrigger> Triggers => [];

    /// <summary>What this node catches when it is thrown inside, where it is such an event.</summary>
    public virtual ReadOnlySpan<EventCatch> Catches => [];

    /// <summary>Whether the event may happen again and again without ending what it belongs to.</summary>
    public virtual bool Repeats => false;

    /// <summary>Something that this node catches was thrown.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The node that catches.</param>
    /// <param name="owner">The activity that it stands on, or the scope that it stands in.</param>
    /// <param name="payload">What was thrown.</param>
    public virtual void OnCaught(Step step, ProcessNode node, LiveElement owner, FeelContext payload) =>
        step.Refuse("element.notWaiting", $"The element '{node.Id}' catches nothing.");

    /// <summary>All that the element asked to be undone is undone.</summary>
    public virtual void OnCompensated(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);

    /// <summary>Something that this node waits for has come.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The node that waits.</param>
    /// <param name="owner">The element instance that the waiting belongs to.</param>
    /// <param name="awaited">What has come.</param>
    /// <param name="payload">What it carries.</param>
    public virtual void OnOccurred(Step step, ProcessNode node, LiveElement owner, IAwaited awaited, FeelContext payload) =>
        step.Refuse("element.notWaiting", $"The element '{node.Id}' waits for nothing.");

    /// <summary>
    /// For a joining gateway that holds tokens until it is known which can still come: asked whenever no token moves. It comes
    /// to life where the time is right.
    /// </summary>
    /// <returns>Whether it did.</returns>
    public virtual bool TryJoin(Step step, ProcessNode node, long scopeKey) => false;

    /// <summary>Whether a token stands at a living instance of this node, so that one may still come from it.</summary>
    public virtual bool HoldsToken(Step step, long key) => true;

    /// <summary>For a scope: the last element inside has ended.</summary>
    public virtual void OnChildrenEnded(Step step, LiveElement scope)
    {
    }

    /// <summary>For a scope that begins its elements one after another: it is time for the next.</summary>
    public virtual void OnContinue(Step step, LiveElement element)
    {
    }

    /// <summary>For a scope that asks after each element inside: whether it is thereby done. The element still lives.</summary>
    /// <returns>False where an incident was raised at the element.</returns>
    public virtual bool TryJudge(Step step, LiveElement scope, LiveElement child, out bool isDone)
    {
        isDone = false;
        return true;
    }

    /// <summary>For a scope that asks after each element inside: the element has completed.</summary>
    /// <returns>Whether the scope has seen to it, so that no token leaves the element.</returns>
    public virtual bool OnChildCompleted(Step step, LiveElement scope, LiveElement child, bool isDone) => false;

    /// <summary>
    /// The flows that tokens leave by, empty where the token ends here; null where an incident was raised. By default each
    /// flow without a condition and each whose condition holds, else the default flow (BPMN 2.0.2, 13.3.1).
    /// </summary>
    public virtual ProcessFlow[]? SelectFlows(Step step, LiveElement element) =>
        UncontrolledFlow.Select(step, element, element.ScopeKey, "activity.noFlow");

    /// <summary>The element has completed and no flow leaves it.</summary>
    public virtual void OnTokenEnded(Step step, LiveElement element) => TokenFlow.EndToken(step, element.ScopeKey);

    /// <summary>The element is being ended from outside: it takes back what it asked of the world.</summary>
    public virtual void OnTerminate(Step step, LiveElement element)
    {
    }
}
