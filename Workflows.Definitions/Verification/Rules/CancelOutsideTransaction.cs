using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class CancelOutsideTransaction() : VerificationRule(
    DiagnosticSeverity.Error,
    "cancel.outsideTransaction",
    "{0} cancels a transaction, but stands neither in one nor on the boundary of one.",
    "A cancel end event stands in a transaction, a cancel boundary event on a transaction.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from node in graph.Nodes
        let happening = node.Element as Event
        where happening is EndEvent or BoundaryEvent && graph.DefinitionsOf(happening).Any(definition => definition is CancelEventDefinition)
        where happening is BoundaryEvent boundary ? IsOnAnother(graph, boundary) : !IsInTransaction(node.Scope)
        select Kind.At(happening.Id, ElementNames.Label(happening));

    // Where it is on nothing, another rule speaks.
    private static bool IsOnAnother(DefinitionGraph graph, BoundaryEvent boundary) =>
        graph.FindNode(boundary.AttachedToRef) is { Element: Activity and not Transaction };

    private static bool IsInTransaction(Scope scope)
    {
        for (var around = scope; around is not null; around = around.Parent)
        {
            if (around.Container is Transaction)
                return true;
        }

        return false;
    }
}
