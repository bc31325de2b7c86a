namespace Workflows.Definitions.Verification.Rules;

internal sealed class LinkWithoutName() : VerificationRule(
    DiagnosticSeverity.Error,
    "link.noName",
    "The link event {0} has no name.",
    "The two ends of a link find each other by their name.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        LinkEvent.All(graph)
            .Where(link => string.IsNullOrEmpty(link.Name))
            .Select(link => Kind.At(link.Event.Id, ElementNames.Label(link.Event)));
}
