using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnreachableNode() : VerificationRule(
    DiagnosticSeverity.Error,
    "node.unreachable",
    "No path leads from the start to {0}.",
    "A step that can never happen may be an approval that everybody believes in; connect it or take it out.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var reached = Reach(graph);
        return graph.Nodes
            .Where(node => IsConcerned(node) && !reached.Contains(node.Element))
            .Select(node => Kind.At(node.Element.Id, ElementNames.Label(node.Element)));
    }

    // Where there is no start, or an element has no identifier, other rules speak.
    private static bool IsConcerned(PlacedNode node) =>
        node.Element.Id.Length > 0
        && node.Element is not (SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true })
        && node.Scope.HasStart;

    private static HashSet<FlowElement> Reach(DefinitionGraph graph)
    {
        var boundaryEvents = graph.Elements.OfType<BoundaryEvent>().ToLookup(boundary => boundary.AttachedToRef, StringComparer.Ordinal);
        var reached = new HashSet<FlowElement>(ReferenceEqualityComparer.Instance);
        var open = new Stack<FlowElement>(graph.Elements.Where(StartEvents.BeginsProcess));
        while (open.TryPop(out var node))
        {
            if (!reached.Add(node))
                continue;
            foreach (var flow in graph.Outgoing(node))
            {
                if (graph.FindNode(flow.TargetRef) is { } target)
                    open.Push(target.Element);
            }

            foreach (var target in LinkTargets(graph, node))
                open.Push(target);
            foreach (var boundary in node.Id.Length == 0 ? [] : boundaryEvents[node.Id])
                open.Push(boundary);
        }

        return reached;
    }

    private static IEnumerable<FlowElement> LinkTargets(DefinitionGraph graph, FlowElement node) =>
        node is IntermediateThrowEvent thrower && LinkName(graph, thrower) is { } name
            ? graph.Elements.OfType<IntermediateCatchEvent>().Where(target => string.Equals(LinkName(graph, target), name, StringComparison.Ordinal))
            : [];

    private static string? LinkName(DefinitionGraph graph, Event happening) =>
        graph.DefinitionsOf(happening).OfType<LinkEventDefinition>().FirstOrDefault() is { } link ? link.Name ?? happening.Name : null;
}
