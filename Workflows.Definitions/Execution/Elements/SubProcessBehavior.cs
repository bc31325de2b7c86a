namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A process inside a process (BPMN 2.0.2, 10.3.5). Its variables live in a scope of their own; when it has completed they
/// are its result, less those that its inputs made.
/// </summary>
internal class SubProcessBehavior : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element) =>
        ElementLifeCycle.Activate(step, element.Node.Start!, element.Key);

    public override void OnChildrenEnded(Step step, LiveElement scope) => Finish(step, scope);

    protected static void Finish(Step step, LiveElement scope)
    {
        // What becomes the result stands in the scope already where the outputs are computed from it, or it is collected there.
        if (scope.Node.Outputs.Length > 0 || scope.Node.Outer?.Behavior is LoopBehavior { KeepsResults: true })
            ElementLifeCycle.Complete(step, scope);
        else
            ElementLifeCycle.Complete(step, scope, LoopBehavior.ResultOf(step, scope));
    }
}
