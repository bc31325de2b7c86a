using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class UseOfComplexGateway() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.complexGateway",
    "{0} is a complex gateway, which few readers understand.",
    "Often exclusive, parallel and event-based gateways say the same more plainly.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<ComplexGateway>().Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
