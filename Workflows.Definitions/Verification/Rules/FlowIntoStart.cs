using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowIntoStart() : VerificationRule(
    DiagnosticSeverity.Error,
    "flow.intoStart",
    "The flow {0} enters the start event {1}.",
    "Nothing comes before a start event; let the flow enter the node after it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from start in graph.Elements.OfType<StartEvent>()
        from flow in graph.Incoming(start)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(start));
}
