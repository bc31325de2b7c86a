namespace Workflows.Definitions.Verification.Rules;

internal sealed class ConditionOnDefaultFlow() : VerificationRule(
    DiagnosticSeverity.Error,
    "default.withCondition",
    "The default flow {0} has a condition, which would never be looked at.",
    "The default is taken when no other condition holds; take the condition away, or take another default.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from element in graph.Elements
        let name = DefaultFlow.Of(element)
        where name is not null
        from flow in graph.Outgoing(element)
        where string.Equals(flow.Id, name, StringComparison.Ordinal) && flow.ConditionExpression is not null
        select Kind.At(flow.Id, ElementNames.Label(flow));
}
