namespace Workflows.Definitions.Verification.Rules;

internal sealed class LinkWithSeveralTargets() : VerificationRule(
    DiagnosticSeverity.Error,
    "link.severalTargets",
    "The catching link event {0} is a further one of the name {1} in its process or sub-process.",
    "A link may have several sources, but only one target.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        LinkEvent.Targets(graph)
            .SelectMany(targets => targets.Skip(1))
            .Select(link => Kind.At(link.Event.Id, ElementNames.Label(link.Event), link.Name!));
}
