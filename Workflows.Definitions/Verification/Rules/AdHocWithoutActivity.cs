using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class AdHocWithoutActivity() : VerificationRule(
    DiagnosticSeverity.Error,
    "adHoc.noActivity",
    "The ad-hoc sub-process {0} has no activity.",
    "There must be something in it that can be done.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<AdHocSubProcess>()
            .Where(adHoc => !adHoc.FlowElements.Any(element => element is Activity or UninterpretedFlowElement { IsFlowNode: true }))
            .Select(adHoc => Kind.At(adHoc.Id, ElementNames.Label(adHoc)));
}
