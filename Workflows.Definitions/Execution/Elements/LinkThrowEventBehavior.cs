namespace Workflows.Definitions.Execution.Elements;

/// <summary>Goes on at the link event of the same name in the same scope (BPMN 2.0.2, 10.5.5).</summary>
/// <param name="node">The event; the compiler says where it leads.</param>
internal sealed class LinkThrowEventBehavior(ProcessNode node) : PassThroughBehavior
{
    public override void OnTokenEnded(Step step, LiveElement element) =>
        ElementLifeCycle.Activate(step, node.LinkTarget!, element.ScopeKey);
}
