using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class IdentifierTooLong() : VerificationRule(
    DiagnosticSeverity.Error,
    "id.tooLong",
    "The identifier of {0} is longer than {1} characters.",
    "The journal and its indexes hold identifiers of this length; a longer one would fail in the middle of a run.")
{
    private const int Longest = 255;

    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Participants
            .Where(participant => participant.Element.Id.Length > Longest)
            .Select(participant => Kind.At(participant.Element.Id, ElementNames.Of(participant.Element), Longest.ToXml()));
}
