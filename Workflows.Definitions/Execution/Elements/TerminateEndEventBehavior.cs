using Workflows.Definitions.Execution.Throwing;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Ends everything in its scope (BPMN 2.0.2, 10.5.3). Inside a sub-process the sub-process is thereby done, and the process
/// around it goes on.
/// </summary>
/// <param name="throws">What it throws before.</param>
internal sealed class TerminateEndEventBehavior(EventThrow[] throws) : ThrowEventBehavior(throws)
{
    public override void OnTokenEnded(Step step, LiveElement element)
    {
        step.Tokens.RemoveFrom(element.ScopeKey);
        ElementLifeCycle.TerminateChildren(step, element.ScopeKey);
        if (element.ScopeKey == ProcessState.ProcessScope)
        {
            Waiting.End(step, element.ScopeKey);
            step.Record(new ProcessTerminated());
        }
        else if (step.TryFind(element.ScopeKey, out var scope))
            scope.Node.Behavior.OnChildrenEnded(step, scope);
    }
}
