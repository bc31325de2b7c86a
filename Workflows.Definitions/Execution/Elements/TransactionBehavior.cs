using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A sub-process that succeeds as a whole or is undone (BPMN 2.0.2, 10.3.5). When it is cancelled it is left by its cancel
/// event once all is undone; an error leaves it as it leaves any sub-process, and nothing is undone.
/// </summary>
internal sealed class TransactionBehavior : SubProcessBehavior
{
    public override void OnCompensated(Step step, LiveElement element)
    {
        // Of several instances one that is cancelled cancels all.
        var activity = element.Node.Outer is not null && step.TryFind(element.ScopeKey, out var whole) ? whole : element;
        var boundary = Array.Find(activity.Node.Boundaries, IsCancelEvent);
        ElementLifeCycle.Terminate(step, activity);
        if (boundary is not null)
            ElementLifeCycle.ActivateOccurred(step, boundary, activity.ScopeKey, FeelContext.Empty);
        else
            TokenFlow.EndToken(step, activity.ScopeKey);
    }

    private static bool IsCancelEvent(ProcessNode node)
    {
        foreach (var caught in node.Behavior.Catches)
        {
            if (caught.Kind == ThrownKind.Cancellation)
                return true;
        }

        return false;
    }
}
