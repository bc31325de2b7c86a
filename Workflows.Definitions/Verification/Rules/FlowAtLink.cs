using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowAtLink() : VerificationRule(
    DiagnosticSeverity.Error,
    "link.flow",
    "The flow {0} stands at the link event {1}, on the side where the link itself is the way.",
    "No flow leaves a link that throws, and none enters a link that catches.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from link in LinkEvent.All(graph)
        from flow in link.Event is ThrowEvent ? graph.Outgoing(link.Event) : graph.Incoming(link.Event)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(link.Event));
}
