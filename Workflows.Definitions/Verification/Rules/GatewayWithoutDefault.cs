using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class GatewayWithoutDefault() : VerificationRule(
    DiagnosticSeverity.Warning,
    "gateway.noDefault",
    "Every flow out of {0} has a condition and none is the default; if no condition holds, the process stops there with an incident.",
    "Make the safest way the default.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => element is ExclusiveGateway or InclusiveGateway or ComplexGateway or Activity
                && DefaultFlow.Of(element) is null
                && graph.Outgoing(element).Any()
                && graph.Outgoing(element).All(flow => flow.ConditionExpression is not null))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
