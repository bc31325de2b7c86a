namespace Workflows.Definitions.Execution.Elements;

/// <summary>The process itself, as the scope around everything in it.</summary>
internal sealed class ProcessScopeBehavior : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element) =>
        throw new InvalidOperationException("A process is started by a command.");

    public override void OnChildrenEnded(Step step, LiveElement scope)
    {
        Waiting.End(step, scope.Key);
        step.Record(new ProcessCompleted());
    }

    /// <summary>What the instance has done is undone, and it ends as it was asked to.</summary>
    public override void OnCompensated(Step step, LiveElement element)
    {
        Scopes.EndAll(step);
        step.Record(new ProcessCanceled(step.State.CancelReason!));
    }
}
