using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class CompensationWithoutHandler() : VerificationRule(
    DiagnosticSeverity.Error,
    "compensation.noHandler",
    "No association leads from the compensation event {0} to an activity for compensation beside it.",
    "Draw an association to the activity that undoes the work, and mark that activity with isForCompensation.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var associated = Associated(graph);
        return from node in graph.Nodes
               where node.Element is BoundaryEvent boundary && graph.DefinitionsOf(boundary).ToArray() is [CompensateEventDefinition]
               where !associated[node.Element.Id].Any(id => IsHandler(graph.FindNode(id), node.Scope))
               select Kind.At(node.Element.Id, ElementNames.Label(node.Element));
    }

    private static bool IsHandler(PlacedNode? other, Scope scope) =>
        other is { Element: Activity { IsForCompensation: true } } && ReferenceEquals(other.Scope, scope);

    private static ILookup<string, string> Associated(DefinitionGraph graph) =>
        graph.Scopes.SelectMany(scope => scope.Container.Associations)
            .SelectMany(association => new[] { (association.SourceRef, association.TargetRef), (association.TargetRef, association.SourceRef) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
