namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A process inside a process (BPMN 2.0.2, 10.3.5). Its variables live in a scope of their own; when it has completed they
/// are its result, less those that its inputs made.
/// </summary>
internal class SubProcessBehavior : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element)
    {
        // The start of an event sub-process is there already, with what came.
        if (element.Node.IsEventSubProcess && FindStart(step, element) is { } start)
            ElementLifeCycle.Complete(step, start);
        else
            ElementLifeCycle.Activate(step, element.Node.Start!, element.Key);
    }

    public override void OnChildrenEnded(Step step, LiveElement scope) => Finish(step, scope);

    protected static void Finish(Step step, LiveElement scope)
    {
        // From here on nothing is left in the scope that its event sub-processes could react to.
        foreach (var start in scope.Node.EventStarts)
            Waiting.End(step, scope.Key, start.Id);
        // What becomes the result stands in the scope already where the outputs are computed from it, or it is collected there.
        if (scope.Node.Outputs.Length > 0 || scope.Node.Outer?.Behavior is LoopBehavior { KeepsResults: true })
            ElementLifeCycle.Complete(step, scope);
        else
            ElementLifeCycle.Complete(step, scope, LoopBehavior.ResultOf(step, scope));
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
}
