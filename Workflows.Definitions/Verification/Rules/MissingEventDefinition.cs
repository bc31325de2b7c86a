using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingEventDefinition() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.definitionMissing",
    "The event {0} does not say what it waits for.",
    "A catching or boundary event needs an event definition, such as a timer or a message.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Events
            .Where(happening => happening is IntermediateCatchEvent or BoundaryEvent && happening.EventDefinitions.IsEmpty)
            .Select(happening => Kind.At(happening.Id, ElementNames.Label(happening)));
}
