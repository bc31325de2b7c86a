using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowOutOfEnd() : VerificationRule(
    DiagnosticSeverity.Error,
    "flow.outOfEnd",
    "The flow {0} leaves the end event {1}.",
    "Nothing comes after an end event.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from end in graph.Elements.OfType<EndEvent>()
        from flow in graph.Outgoing(end)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(end));
}
