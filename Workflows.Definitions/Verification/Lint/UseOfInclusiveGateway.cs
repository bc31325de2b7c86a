using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class UseOfInclusiveGateway() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.inclusiveGateway",
    "{0} is an inclusive gateway; which paths it takes or waits for is not seen in the diagram.",
    "Where exclusive and parallel gateways do, they are easier to read.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<InclusiveGateway>().Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
