namespace Workflows.Definitions.Verification.Lint;

internal sealed class NodeInTwoLanes() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.nodeInTwoLanes",
    "{1} stands in two lanes of one lane set; the second is {0}.",
    "Whoever reads the diagram must see who does it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var seen = new HashSet<(int Set, string Node)>();
        return from use in LaneUse.All(graph.Definitions)
               from node in use.Lane.FlowNodeRefs.Distinct(StringComparer.Ordinal)
               where !seen.Add((use.LaneSet, node))
               select Kind.At(use.Lane.Id, ElementNames.Label(use.Lane), node);
    }
}
