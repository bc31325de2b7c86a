namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingMessage() : VerificationRule(
    DiagnosticSeverity.Error,
    "message.missing",
    "{0} waits for a message or sends one, but names none that the file defines.",
    "Refer by messageRef to a message element of the same file.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Messages()
            .Where(use => use.MessageRef is null || !graph.Messages.ContainsKey(use.MessageRef))
            .Select(use => Kind.At(use.Element.Id, ElementNames.Label(use.Element)));
}
