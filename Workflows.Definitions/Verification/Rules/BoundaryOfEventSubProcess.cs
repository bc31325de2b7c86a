using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class BoundaryOfEventSubProcess() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventSubProcess.boundary",
    "The boundary event {0} is attached to the event sub-process {1}.",
    "An event sub-process is no step of the flow; catch inside it what it throws.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from boundary in graph.Elements.OfType<BoundaryEvent>()
        let host = graph.FindNode(boundary.AttachedToRef)?.Element as SubProcess
        where host is { TriggeredByEvent: true }
        select Kind.At(boundary.Id, ElementNames.Label(boundary), ElementNames.Label(host));
}
