using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingCondition() : VerificationRule(
    DiagnosticSeverity.Error,
    "condition.missing",
    "The flow {0} leaves the exclusive gateway {1} without a condition and is not its default.",
    "Where the ways part, each needs a condition, except the default.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<ExclusiveGateway>()
        where graph.Outgoing(gateway).Skip(1).Any()
        from flow in graph.Outgoing(gateway)
        where flow.ConditionExpression is null && !string.Equals(flow.Id, gateway.Default, StringComparison.Ordinal)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(gateway));
}
