using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class EventGatewayWithOneWay() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.tooFewWays",
    "The event-based gateway {0} has fewer than two ways out.",
    "It waits for the first of several events; for a single one the event alone is enough.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<EventBasedGateway>()
            .Where(gateway => gateway.Id.Length > 0 && !graph.Outgoing(gateway).Skip(1).Any())
            .Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
