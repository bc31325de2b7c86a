using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class MissingLabel() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.labelMissing",
    "The element {0} ({1}) has no name.",
    "Tasks, events and gateways that choose are read by their names; the engine does not need them.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => string.IsNullOrWhiteSpace(element.Name) && IsRead(graph, element))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element), ElementNames.Of(element)));

    // A link may have its name at its definition alone, and a gateway that only joins asks nothing.
    private static bool IsRead(DefinitionGraph graph, FlowElement element) => element switch
    {
        Event happening => !graph.DefinitionsOf(happening).Any(definition => definition is LinkEventDefinition { Name.Length: > 0 } or CompensateEventDefinition),
        ExclusiveGateway or InclusiveGateway or ComplexGateway => graph.Outgoing(element).Skip(1).Any(),
        _ => element is Activity,
    };
}
