namespace Workflows.Definitions.Verification.Lint;

internal sealed class DanglingMessageFlow() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.messageFlowDangling",
    "The message flow {0} refers to {1}, which is neither a pool nor an element of the file.",
    "Connect it again, or take it away.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var ends = new MessageFlowEnds(graph.Definitions);
        return from flow in ends.Flows
               from end in new[] { flow.SourceRef, flow.TargetRef }
               where ends.PoolOf(end) is null
               select Kind.At(flow.Id, ElementNames.Label(flow), end);
    }
}
