using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "element.notSupported",
    "The element {0} ({1}) is not supported by this version.",
    "What is drawn must happen; an element that the engine cannot run is refused instead of being skipped. The list of supported elements is in bpmn-support.md.")
{
    private static readonly string[] NamedByOtherRules = ["multiInstanceLoopCharacteristics", "standardLoopCharacteristics"];

    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<UninterpretedFlowElement>()
            .Where(element => IsRefused(element.Fragment.Name))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element), element.Fragment.Name.LocalName))
            .Concat(graph.Participants.SelectMany(participant => participant.Element.UnreadChildren
                .Where(child => IsRefused(child.Name) && !NamedByOtherRules.Contains(child.Name.LocalName))
                .Select(child => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), child.Name.LocalName))));

    private static bool IsRefused(XmlName name) =>
        name.IsModel() && SupportedElements.Find(name.LocalName)?.Support is ElementSupport.Refused;
}
