using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class DetachedBoundaryEvent() : VerificationRule(
    DiagnosticSeverity.Error,
    "boundary.notAttached",
    "The boundary event {0} is attached to {1}, which is not an activity beside it.",
    "A boundary event sits on an activity of the same process or sub-process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from node in graph.Nodes
        let boundary = node.Element as BoundaryEvent
        where boundary is not null
        let host = graph.FindNode(boundary.AttachedToRef)
        where host is null || !ReferenceEquals(host.Scope, node.Scope) || !IsActivity(host.Element)
        select Kind.At(boundary.Id, ElementNames.Label(boundary), boundary.AttachedToRef);

    private static bool IsActivity(FlowElement element) =>
        element is Activity
        || (element is UninterpretedFlowElement { Fragment.Name.LocalName: var name }
            && (name.EndsWith("Task", StringComparison.Ordinal) || name is "callActivity" or "transaction" or "adHocSubProcess"));
}
