using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class ComplexJoinWithoutCondition() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.complexJoin",
    "The complex gateway {0} joins paths without an activation condition.",
    "Say in activationCondition when it goes on, or use another kind of gateway.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<ComplexGateway>()
            .Where(gateway => gateway.ActivationCondition is null && graph.Incoming(gateway).Skip(1).Any())
            .Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
