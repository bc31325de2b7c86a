using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowIntoBoundaryEvent() : VerificationRule(
    DiagnosticSeverity.Error,
    "flow.intoBoundary",
    "The flow {0} enters the boundary event {1}.",
    "A boundary event begins by what it catches, never by a flow.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from boundary in graph.Elements.OfType<BoundaryEvent>()
        from flow in graph.Incoming(boundary)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(boundary));
}
