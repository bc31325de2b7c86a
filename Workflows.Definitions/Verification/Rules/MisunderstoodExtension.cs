using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MisunderstoodExtension() : VerificationRule(
    DiagnosticSeverity.Error,
    "extension.notUnderstood",
    "The extension wf:{1} of {0} is unknown, stands at the wrong element, is there twice, or has a wrong attribute or value.",
    "The platform's own extensions are described in extension-elements.md; a misspelt one would otherwise have no effect.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Participants.SelectMany(participant => participant.Element.ForeignExtensions.Select(extension => extension.Name)
            .Concat(participant.Element.ForeignAttributes.Select(attribute => attribute.Name))
            .Where(name => name.NamespaceName is BpmnNamespaces.Workflows)
            .Select(name => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), name.LocalName)));
}
