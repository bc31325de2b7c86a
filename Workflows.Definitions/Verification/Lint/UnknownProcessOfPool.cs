namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnknownProcessOfPool() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.participantUnknownProcess",
    "The pool {0} refers to the process {1}, which the file does not have.",
    "Leave processRef out where a pool shows another party.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = graph.Definitions.Processes.Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        return graph.Definitions.Collaborations
            .SelectMany(collaboration => collaboration.Participants)
            .Where(participant => participant.ProcessRef is { } reference && !known.Contains(reference))
            .Select(participant => Kind.At(participant.Id, ElementNames.Label(participant), participant.ProcessRef!));
    }
}
