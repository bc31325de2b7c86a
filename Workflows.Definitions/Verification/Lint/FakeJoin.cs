using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class FakeJoin() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.fakeJoin",
    "Paths that part at {1} meet at {0}, which does not wait for them: it is done once for each.",
    "Join the paths before it with a gateway of the kind that parted them.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from node in graph.Nodes
        where (node.Element is Event or Activity { StartQuantity: 1 }) && graph.Incoming(node.Element).Skip(1).Any()
        let fork = graph.Incoming(node.Element)
            .Select(flow => Origin(graph, flow))
            .OfType<FlowElement>()
            .GroupBy<FlowElement, FlowElement>(origin => origin, ReferenceEqualityComparer.Instance)
            .FirstOrDefault(same => same.Skip(1).Any() && Parts(graph, same.Key))
        where fork is not null
        select Kind.At(node.Element.Id, ElementNames.Label(node.Element), ElementNames.Label(fork.Key));

    // Back over steps with one way in and one way out, each of which belongs to one such path.
    private static FlowElement? Origin(DefinitionGraph graph, SequenceFlow flow)
    {
        var origin = graph.FindNode(flow.SourceRef)?.Element;
        while (origin is not null
            && graph.Incoming(origin).Take(2).ToArray() is [var before]
            && !graph.Outgoing(origin).Skip(1).Any())
        {
            origin = graph.FindNode(before.SourceRef)?.Element;
        }

        return origin;
    }

    private static bool Parts(DefinitionGraph graph, FlowElement origin) =>
        origin is ParallelGateway or InclusiveGateway || ImplicitSplit.IsAt(graph, origin);
}
