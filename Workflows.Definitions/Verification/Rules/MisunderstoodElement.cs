using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MisunderstoodElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "element.notUnderstood",
    "The {1} of {0} stands there in a form or number that is not understood.",
    "The element is supported, but not at this place, not twice, or not with this content: a potential owner, for example, must hold one resourceAssignmentExpression with one formalExpression.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from participant in graph.Participants
        from child in participant.Element.UnreadChildren
        where child.Name.IsModel() && SupportedElements.Find(child.Name.LocalName)?.Support is ElementSupport.Executed
        select Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), child.Name.LocalName);
}
