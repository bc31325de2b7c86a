using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class ImplicitEnd() : VerificationRule(
    DiagnosticSeverity.Warning,
    "node.implicitEnd",
    "{0} has no outgoing flow and is not an end event; the path ends there.",
    "This is allowed, but a reader cannot tell an intended end from a forgotten flow; draw an end event.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Nodes
            .Where(node => node.Element.Id.Length > 0
                && node.Scope.Container is not AdHocSubProcess
                && node.Element is not (EndEvent or SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true })
                && !GoesOnWithoutFlow(node.Element)
                && !graph.Outgoing(node.Element).Any())
            .Select(node => Kind.At(node.Element.Id, ElementNames.Label(node.Element)));

    private static bool GoesOnWithoutFlow(FlowElement element) =>
        element is IntermediateThrowEvent { EventDefinitions: [LinkEventDefinition] } or BoundaryEvent { EventDefinitions: [CompensateEventDefinition] };
}
