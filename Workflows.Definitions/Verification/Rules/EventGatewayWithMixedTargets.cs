using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class EventGatewayWithMixedTargets() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.mixed",
    "Behind the event-based gateway {0} stand both message events and receive tasks.",
    "The standard allows one or the other; use message events for all.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<EventBasedGateway>()
        let targets = graph.Outgoing(gateway).Select(flow => graph.FindNode(flow.TargetRef)?.Element).ToArray()
        where targets.Any(target => target is ReceiveTask) && targets.Any(target => target is Event caught && WaitsForMessage(graph, caught))
        select Kind.At(gateway.Id, ElementNames.Label(gateway));

    private static bool WaitsForMessage(DefinitionGraph graph, Event caught) =>
        graph.DefinitionsOf(caught).Any(definition => definition is MessageEventDefinition);
}
