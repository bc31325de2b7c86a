using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowOutOfCompensation() : VerificationRule(
    DiagnosticSeverity.Error,
    "compensation.flowOut",
    "The flow {0} leaves the compensation event {1}.",
    "What undoes the work is connected by an association, and nothing goes on after it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from boundary in graph.Elements.OfType<BoundaryEvent>()
        where graph.DefinitionsOf(boundary).Any(definition => definition is CompensateEventDefinition)
        from flow in graph.Outgoing(boundary)
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(boundary));
}
