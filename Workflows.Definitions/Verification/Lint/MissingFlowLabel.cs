using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class MissingFlowLabel() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.flowLabelMissing",
    "The flow {0} has a condition, but no name.",
    "Name the flow after the answer that leads along it, so that the choice can be read in the diagram.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<Gateway>()
        where graph.Outgoing(gateway).Skip(1).Any()
        from flow in graph.Outgoing(gateway)
        where flow.ConditionExpression is not null && string.IsNullOrWhiteSpace(flow.Name)
        select Kind.At(flow.Id, ElementNames.Label(flow));
}
