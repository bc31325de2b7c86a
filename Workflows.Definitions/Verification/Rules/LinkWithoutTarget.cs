namespace Workflows.Definitions.Verification.Rules;

internal sealed class LinkWithoutTarget() : VerificationRule(
    DiagnosticSeverity.Error,
    "link.noTarget",
    "The link {1} of {0} leads nowhere: no catching link event of this name stands in the same process or sub-process.",
    "A link goes on at the one catching link event of its name. It does not cross the border of a sub-process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var targets = LinkEvent.Targets(graph);
        return LinkEvent.Throwing(graph)
            .Where(link => !targets[link.Key].Any())
            .Select(link => Kind.At(link.Event.Id, ElementNames.Label(link.Event), link.Name!));
    }
}
