using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "element.notSupported",
    "The element {0} ({1}) is not supported by this version.",
    "What is drawn must happen; an element that the engine cannot run is refused instead of being skipped. The list of supported elements is in bpmn-support.md.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => IsRefused(element))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element), ElementNames.Of(element)))
            .Concat(graph.Participants.SelectMany(participant => participant.Element.UnreadChildren
                .Where(child => IsRefused(child.Name))
                .Select(child => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), child.Name.LocalName))));

    private static bool IsRefused(FlowElement element) => element is UninterpretedFlowElement uninterpreted
        ? IsRefused(uninterpreted.Fragment.Name)
        : SupportedElements.Find(ElementNames.Of(element))?.Support is ElementSupport.Refused;

    private static bool IsRefused(XmlName name) =>
        name.IsModel() && SupportedElements.Find(name.LocalName)?.Support is ElementSupport.Refused;
}
