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
        var linkTargets = LinkEvent.Targets(graph).SelectMany(targets => targets).ToLookup(link => link.Name!, link => link.Event, StringComparer.Ordinal);
        var linkNames = LinkEvent.Throwing(graph).ToLookup<LinkEvent, FlowElement, string>(link => link.Event, link => link.Name!, ReferenceEqualityComparer.Instance);
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

            foreach (var target in linkNames[node].SelectMany(name => linkTargets[name]))
                open.Push(target);
            foreach (var boundary in node.Id.Length == 0 ? [] : boundaryEvents[node.Id])
                open.Push(boundary);
        }

        return reached;
    }
}
