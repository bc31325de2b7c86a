using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MessageFlowAtWrongElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "messageFlow.wrongEnd",
    "The message flow {0} cannot begin or end at {1}.",
    "It leads from a pool, an activity or an event that throws to a pool, an activity or an event that catches.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var ends = new MessageFlowEnds(graph.Definitions);
        return ends.Flows
            .SelectMany(flow => Wrong(ends.Find(flow.SourceRef), ends.Find(flow.TargetRef))
                .Select(wrong => Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(wrong))));
    }

    private static IEnumerable<FlowElement> Wrong(FlowElement? source, FlowElement? target)
    {
        if (source is not (null or Activity or ThrowEvent or UninterpretedFlowElement))
            yield return source;
        if (target is not (null or Activity or CatchEvent or UninterpretedFlowElement))
            yield return target;
    }
}
