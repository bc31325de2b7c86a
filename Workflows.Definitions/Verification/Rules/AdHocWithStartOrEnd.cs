using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class AdHocWithStartOrEnd() : VerificationRule(
    DiagnosticSeverity.Error,
    "adHoc.startOrEnd",
    "The event {1} may not stand in the ad-hoc sub-process {0}.",
    "An ad-hoc sub-process has neither start nor end events; its activities begin as people choose.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from adHoc in graph.Elements.OfType<AdHocSubProcess>()
        from happening in adHoc.FlowElements
        where happening is StartEvent or EndEvent
        select Kind.At(happening.Id, ElementNames.Label(adHoc), ElementNames.Label(happening));
}
