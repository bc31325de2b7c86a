namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowAcrossScopes() : VerificationRule(
    DiagnosticSeverity.Error,
    "flow.crossesScope",
    "The flow {0} crosses the border of a process or sub-process at {1}.",
    "A sequence flow stays within the process or sub-process that it stands in.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from placed in graph.Flows
        from end in new[] { placed.Flow.SourceRef, placed.Flow.TargetRef }
        let node = graph.FindNode(end)
        where node is not null && !ReferenceEquals(node.Scope, placed.Scope)
        select Kind.At(placed.Flow.Id, ElementNames.Label(placed.Flow), end);
}
