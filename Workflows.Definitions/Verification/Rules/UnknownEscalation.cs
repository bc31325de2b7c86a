using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownEscalation() : VerificationRule(
    DiagnosticSeverity.Error,
    "escalation.unknown",
    "{0} refers to the escalation {1}, which the file does not define.",
    "Define the escalation as a root element, or take the reference away to catch every escalation.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = graph.Definitions.Escalations.Select(escalation => escalation.Id).ToHashSet(StringComparer.Ordinal);
        return graph.Uses<EscalationEventDefinition>()
            .Where(use => use.Definition.EscalationRef is { } reference && !known.Contains(reference))
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event), use.Definition.EscalationRef!));
    }
}
