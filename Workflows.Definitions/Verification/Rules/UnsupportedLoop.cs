using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedLoop() : VerificationRule(
    DiagnosticSeverity.Error,
    "activity.loopNotSupported",
    "The activity {0} is a loop or has several instances ({1}), which this version does not run.",
    "Use one task for each person, or a flow back to the activity.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from element in graph.Elements
        from child in element.UnreadChildren
        where child.Name.IsModel("multiInstanceLoopCharacteristics") || child.Name.IsModel("standardLoopCharacteristics")
        select Kind.At(element.Id, ElementNames.Label(element), child.Name.LocalName);
}
