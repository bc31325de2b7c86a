using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A process inside a process (BPMN 2.0.2, 10.3.5). Its variables live in a scope of their own; when it has completed they
/// are its result, less those that its inputs made.
/// </summary>
internal class SubProcessBehavior : ElementBehavior
{
    public sealed override void OnActivate(Step step, LiveElement element)
    {
        // The start of an event sub-process is there already, with what came.
        if (element.Node.IsEventSubProcess && FindStart(step, element) is { } start)
            ElementLifeCycle.Complete(step, start);
        else
            ElementLifeCycle.Activate(step, element.Node.Start!, element.Key);
    }

    public sealed override void OnChildrenEnded(Step step, LiveElement scope)
    {
        // From here on nothing is left in the scope that its event sub-processes could react to.
        foreach (var start in scope.Node.EventStarts)
            Waiting.End(step, scope.Key, start.Id);
        if (scope.Node.Outputs.Length > 0)
            ElementLifeCycle.Complete(step, scope);
        else
            ElementLifeCycle.Complete(step, scope, ResultOf(step, scope));
    }

    private static LiveElement? FindStart(Step step, LiveElement scope)
    {
        foreach (var element in step.State.Elements.Span)
        {
            if (element.ScopeKey == scope.Key && string.Equals(element.ElementId, scope.Node.Start!.Id, StringComparison.Ordinal))
                return new LiveElement(scope.Node.Start, element.Key, scope.Key);
        }

        return null;
    }

    private static FeelContext ResultOf(Step step, LiveElement scope)
    {
        var variables = step.State.VariablesOf(scope.Key);
        var inputs = scope.Node.Inputs;
        return inputs.Length == 0 ? variables : FeelContext.From(variables.Entries.Where(
            variable => !Array.Exists(inputs, input => string.Equals(input.Target, variable.Key, StringComparison.Ordinal))));
    }
}
