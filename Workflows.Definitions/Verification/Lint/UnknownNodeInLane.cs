using Workflows.Definitions.Execution;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnknownNodeInLane() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.laneUnknownNode",
    "The lane {0} names {1}, which is not a node of the file.",
    "The reference is left over from an element that is gone; take it away.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = FlowElements.AllIn(graph.Definitions).Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        return from use in LaneUse.All(graph.Definitions)
               from node in use.Lane.FlowNodeRefs
               where !known.Contains(node)
               select Kind.At(use.Lane.Id, ElementNames.Label(use.Lane), node);
    }
}
