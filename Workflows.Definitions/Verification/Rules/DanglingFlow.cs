namespace Workflows.Definitions.Verification.Rules;

internal sealed class DanglingFlow() : VerificationRule(
    DiagnosticSeverity.Error,
    "flow.dangling",
    "The flow {0} refers to {1}, which is not a node of the process.",
    "Both ends of a sequence flow must be nodes.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from placed in graph.Flows
        from end in new[] { placed.Flow.SourceRef, placed.Flow.TargetRef }
        where graph.FindNode(end) is null
        select Kind.At(placed.Flow.Id, ElementNames.Label(placed.Flow), end);
}
