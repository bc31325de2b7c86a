namespace Workflows.Definitions.Verification.Rules;

internal sealed class SeveralEventDefinitions() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.severalDefinitions",
    "The event {0} has more than one event definition.",
    "Use one event for each thing that may happen.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Events
            .Where(happening => happening.EventDefinitions.Length > 1)
            .Select(happening => Kind.At(happening.Id, ElementNames.Label(happening)));
}
