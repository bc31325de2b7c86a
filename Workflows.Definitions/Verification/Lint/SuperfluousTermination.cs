using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class SuperfluousTermination() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.superfluousTermination",
    "{0} ends everything, but nothing else can be under way.",
    "Where one thing is done after another, an end event without definition is enough.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var host = graph.Elements.OfType<BoundaryEvent>().Where(boundary => !boundary.CancelActivity).ToHashSet<FlowElement>(ReferenceEqualityComparer.Instance);
        return from scope in graph.Scopes
               where scope.Container is not AdHocSubProcess
               let ends = scope.Container.FlowElements.OfType<EndEvent>().Where(end => Terminates(graph, end)).ToArray()
               where ends.Length > 0 && !scope.Container.FlowElements.Any(element => host.Contains(element) || Multiplies(graph, element))
               from end in ends
               select Kind.At(end.Id, ElementNames.Label(end));
    }

    private static bool Terminates(DefinitionGraph graph, EndEvent end) =>
        graph.DefinitionsOf(end).Any(definition => definition is TerminateEventDefinition);

    private static bool Multiplies(DefinitionGraph graph, FlowElement element) => element switch
    {
        ParallelGateway or InclusiveGateway or ComplexGateway or EventBasedGateway { IsParallel: true } => true,
        UninterpretedFlowElement or SubProcess { TriggeredByEvent: true } or Activity { CompletionQuantity: > 1 } => true,
        Activity or Event => graph.Outgoing(element).Skip(1).Any(),
        _ => false,
    };
}
