namespace Workflows.Definitions.Verification.Rules;

internal sealed class MessageWithoutName() : VerificationRule(
    DiagnosticSeverity.Error,
    "message.noName",
    "{0} refers to the message {1}, which has no name.",
    "Messages are delivered by name.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from use in graph.Messages()
        let reference = use.MessageRef
        where reference is not null
            && graph.Messages.TryGetValue(reference, out var message)
            && string.IsNullOrWhiteSpace(message.Name)
        select Kind.At(use.Element.Id, ElementNames.Label(use.Element), reference);
}
