using Workflows.Definitions.Execution.Elements;

namespace Workflows.Definitions.Execution;

/// <summary>Begins one more activity of an ad-hoc sub-process (BPMN 2.0.2, 10.3.5).</summary>
/// <param name="Key">The key of the sub-process.</param>
/// <param name="ElementId">The activity, which stands directly inside.</param>
public sealed record ActivateAdHocActivity(long Key, string ElementId) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        var index = step.State.Elements.Span.IndexOf(Key);
        if (index < 0 || !step.TryFind(Key, out var scope) || scope.Node.Behavior is not AdHocSubProcessBehavior behavior
            || Scopes.IsInterrupted(step, Key))
        {
            step.Refuse("adHoc.notOpen", $"Expected an open ad-hoc sub-process with the key {Key}, but there is none.");
            return;
        }

        if (behavior.Find(ElementId) is not { } activity)
            step.Refuse("adHoc.activityUnknown", $"The ad-hoc sub-process '{scope.Node.Id}' has no activity '{ElementId}'.");
        else if (behavior.IsSequential && step.State.Elements[index].ChildCount > 0)
            step.Refuse("adHoc.busy", $"Another activity of '{scope.Node.Id}' is under way, and it has one at a time.");
        else
            ElementLifeCycle.Activate(step, activity, Key);
    }
}
