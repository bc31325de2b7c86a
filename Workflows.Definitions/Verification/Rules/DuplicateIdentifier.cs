namespace Workflows.Definitions.Verification.Rules;

internal sealed class DuplicateIdentifier() : VerificationRule(
    DiagnosticSeverity.Error,
    "id.duplicate",
    "The identifier {0} is used by more than one element.",
    "References by an identifier that two elements share are ambiguous. The reader refuses such files; this rule guards models made in code.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return graph.Participants
            .Select(participant => participant.Element.Id)
            .Where(id => id.Length > 0 && !seen.Add(id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => Kind.At(id, id));
    }
}
