namespace Workflows.Definitions.Verification.Lint;

internal sealed class SeveralEventDefinitions() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.severalEventDefinitions",
    "The event {0} has several event definitions; its symbol does not show which.",
    "Events with one definition each are easier to read.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Events
            .Where(happening => happening.EventDefinitions.Length > 1)
            .Select(happening => Kind.At(happening.Id, ElementNames.Label(happening)));
}
