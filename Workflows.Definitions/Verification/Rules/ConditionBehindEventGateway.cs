using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class ConditionBehindEventGateway() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.condition",
    "The flow {0} out of the event-based gateway {1} has a condition.",
    "There the events decide which way is taken, not conditions.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<EventBasedGateway>()
        from flow in graph.Outgoing(gateway)
        where flow.ConditionExpression is not null
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(gateway));
}
