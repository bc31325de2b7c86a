using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingEventCondition() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.conditionMissing",
    "The conditional event {0} has no condition.",
    "Say in a condition element, in FEEL, what it waits for.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Uses<ConditionalEventDefinition>()
            .Where(use => use.Definition.Condition is null)
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));
}
