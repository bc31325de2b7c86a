using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class GatewayWithoutDefault() : VerificationRule(
    DiagnosticSeverity.Warning,
    "gateway.noDefault",
    "The exclusive gateway {0} has no default flow; if no condition holds, the process stops there with an incident.",
    "Make the safest way the default.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<ExclusiveGateway>()
            .Where(gateway => gateway.Default is null
                && graph.Outgoing(gateway).Any()
                && graph.Outgoing(gateway).All(flow => flow.ConditionExpression is not null))
            .Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
