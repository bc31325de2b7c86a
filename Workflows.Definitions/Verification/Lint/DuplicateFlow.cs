namespace Workflows.Definitions.Verification.Lint;

internal sealed class DuplicateFlow() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.duplicateFlow",
    "The flow {0} goes the same way from {1} to {2} as another.",
    "What follows would be done twice, or one of the two never counts.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Flows
            .Select(placed => placed.Flow)
            .GroupBy(flow => (flow.SourceRef, flow.TargetRef, flow.ConditionExpression?.Text))
            .SelectMany(same => same.Skip(1))
            .Select(flow => Kind.At(flow.Id, ElementNames.Label(flow), flow.SourceRef, flow.TargetRef));
}
