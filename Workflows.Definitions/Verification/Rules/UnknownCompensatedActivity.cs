using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownCompensatedActivity() : VerificationRule(
    DiagnosticSeverity.Error,
    "compensation.activityUnknown",
    "{0} is to undo {1}, which is not an activity of the same scope.",
    "An event undoes activities beside it; one in an event sub-process also those of the scope around it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from node in graph.Nodes
        let thrower = node.Element as ThrowEvent
        where thrower is not null
        from definition in graph.DefinitionsOf(thrower).OfType<CompensateEventDefinition>()
        let undone = definition.ActivityRef
        where undone is not null && !IsInReach(graph.FindNode(undone), node.Scope)
        select Kind.At(thrower.Id, ElementNames.Label(thrower), undone);

    private static bool IsInReach(PlacedNode? undone, Scope scope)
    {
        if (undone is not { Element: Activity })
            return false;
        for (var reached = scope; reached is not null; reached = reached.Container is SubProcess { TriggeredByEvent: true } ? reached.Parent : null)
        {
            if (ReferenceEquals(reached, undone.Scope))
                return true;
        }

        return false;
    }
}
