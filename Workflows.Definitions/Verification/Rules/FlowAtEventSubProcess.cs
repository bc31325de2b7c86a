using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowAtEventSubProcess() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventSubProcess.flow",
    "The flow {0} enters or leaves the event sub-process {1}.",
    "An event sub-process begins by its event alone, and nothing goes on after it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from subProcess in graph.Elements.OfType<SubProcess>()
        where subProcess.TriggeredByEvent
        from flow in graph.Incoming(subProcess).Concat(graph.Outgoing(subProcess))
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(subProcess));
}
