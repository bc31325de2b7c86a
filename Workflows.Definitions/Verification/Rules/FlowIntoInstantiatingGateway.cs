using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowIntoInstantiatingGateway() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.instantiateWithFlow",
    "The flow {0} enters the event-based gateway {1}, which begins the process.",
    "Nothing comes before what begins a process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<EventBasedGateway>()
        where gateway.Instantiate
        from flow in graph.Incoming(gateway)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(gateway));
}
