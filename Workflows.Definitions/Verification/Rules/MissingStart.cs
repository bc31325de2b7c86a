using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingStart() : VerificationRule(
    DiagnosticSeverity.Error,
    "start.missing",
    "{0} has no start event without event definition.",
    "A process begins at its none start event, and so does a sub-process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Scopes
            .Where(scope => scope.Container is not SubProcess { TriggeredByEvent: true } && !StartEvents.Of(scope).Any())
            .Select(scope => Kind.At(scope.Container.Id, scope.Container.Id));
}
