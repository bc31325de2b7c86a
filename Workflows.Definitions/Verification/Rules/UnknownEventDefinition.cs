using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownEventDefinition() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.definitionUnknown",
    "{0} refers to the event definition {1}, which the file does not define.",
    "An eventDefinitionRef leads to an event definition that is a root element of the same file.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Uses<EventDefinitionReference>().Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event), use.Definition.DefinitionRef));
}
