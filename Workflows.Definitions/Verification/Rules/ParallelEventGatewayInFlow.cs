using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class ParallelEventGatewayInFlow() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.parallelInFlow",
    "The event-based gateway {0} is parallel, but does not begin the process.",
    "Only an event-based gateway that begins the process may wait for all of its events.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<EventBasedGateway>()
            .Where(gateway => gateway is { IsParallel: true, Instantiate: false })
            .Select(gateway => Kind.At(gateway.Id, ElementNames.Label(gateway)));
}
