namespace Workflows.Definitions.Execution.Elements;

/// <summary>The process itself, as the scope around everything in it.</summary>
internal sealed class ProcessScopeBehavior : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element) =>
        throw new InvalidOperationException("A process is started by a command.");

    public override void OnChildrenEnded(Step step, LiveElement scope) => step.Record(new ProcessCompleted());
}
