namespace Workflows.Definitions.Execution.Elements;

/// <summary>An element that passes its token on at once.</summary>
internal abstract class PassThroughBehavior : ElementBehavior
{
    public sealed override void OnActivate(Step step, LiveElement element) => ElementLifeCycle.Complete(step, element);
}
