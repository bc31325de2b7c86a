namespace Workflows.Definitions.Verification.Rules;

internal sealed class MessageFlowWithinPool() : VerificationRule(
    DiagnosticSeverity.Error,
    "messageFlow.withinPool",
    "The message flow {0} stays within one pool.",
    "Messages go between pools; within one, a sequence flow leads on.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var ends = new MessageFlowEnds(graph.Definitions);
        return ends.Flows
            .Where(flow => ends.PoolOf(flow.SourceRef) is { } pool && string.Equals(pool, ends.PoolOf(flow.TargetRef), StringComparison.Ordinal))
            .Select(flow => Kind.At(flow.Id, ElementNames.Label(flow)));
    }
}
