using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingStart() : VerificationRule(
    DiagnosticSeverity.Error,
    "start.missing",
    "{0} has no start event.",
    "A process begins at a start event of any kind, an instantiating receive task or event-based gateway; a sub-process at its start event without event definition.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Scopes
            .Where(scope => scope.Container is not (SubProcess { TriggeredByEvent: true } or AdHocSubProcess) && !HasStart(scope))
            .Select(scope => Kind.At(scope.Container.Id, scope.Container.Id));

    private static bool HasStart(Scope scope) =>
        StartEvents.Of(scope).Any() || (scope.Container is Process process && process.FlowElements.Any(StartEvents.BeginsProcess));
}
