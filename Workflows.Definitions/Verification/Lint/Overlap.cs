using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class Overlap() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.overlap",
    "In the diagram {0} lies over {1}.",
    "What lies over each other is easily overlooked; move one of them.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var drawn = DrawnDiagram.Read(graph.Definitions.Diagrams);
        return from beside in graph.Nodes
                   .Where(node => node.Element is not BoundaryEvent && drawn.Shapes.ContainsKey(node.Element.Id))
                   .GroupBy(node => (node.Scope.Container.Id, drawn.PlaneOf[node.Element.Id]))
               from pair in ShapeSweep.Overlaps([.. beside.Select(node => node.Element).DistinctBy(element => element.Id, StringComparer.Ordinal)], drawn.Shapes)
               select Kind.At(pair.Upper.Id, ElementNames.Label(pair.Upper), ElementNames.Label(pair.Lower));
    }
}
