using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "element.unknown",
    "The element {1} at {0} is not part of BPMN 2.0.",
    "An element that the standard does not know may be a mistake in its name; content of other tools belongs into extensionElements.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<UninterpretedFlowElement>()
            .Where(element => IsUnknown(element.Fragment.Name))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element), element.Fragment.Name.LocalName))
            .Concat(graph.Participants.SelectMany(participant => participant.Element.UnreadChildren
                .Where(child => IsUnknown(child.Name))
                .Select(child => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), child.Name.LocalName))));

    private static bool IsUnknown(XmlName name) => !name.IsModel() || SupportedElements.Find(name.LocalName) is null;
}
