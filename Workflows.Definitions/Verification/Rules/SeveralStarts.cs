namespace Workflows.Definitions.Verification.Rules;

internal sealed class SeveralStarts() : VerificationRule(
    DiagnosticSeverity.Error,
    "start.several",
    "{0} has a further start event without event definition: {1}.",
    "It would be undecided where to begin, or the process would begin twice at once.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Scopes.SelectMany(scope => StartEvents.Of(scope)
            .Skip(1)
            .Select(start => Kind.At(start.Id, scope.Container.Id, ElementNames.Label(start))));
}
