using Workflows.Definitions.Exchange.Layout;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class NotDrawn() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.notDrawn",
    "The diagram does not show {0}.",
    "What is not drawn happens unseen; let the diagram be completed.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var drawn = DrawnDiagram.Read(graph.Definitions.Diagrams);
        return drawn.IsEmpty
            ? []
            : graph.Nodes
                .Where(node => !drawn.Shapes.ContainsKey(node.Element.Id) && IsOpen(drawn, node.Scope))
                .Select(node => Kind.At(node.Element.Id, ElementNames.Label(node.Element)));
    }

    // What stands in a sub-process that is closed or not drawn itself is not missed.
    private static bool IsOpen(DrawnDiagram drawn, Scope scope) =>
        scope.Parent is null || (drawn.Shapes.ContainsKey(scope.Container.Id) && !drawn.Collapsed.Contains(scope.Container.Id));
}
