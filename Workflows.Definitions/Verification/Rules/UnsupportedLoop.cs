using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedLoop() : VerificationRule(
    DiagnosticSeverity.Error,
    "activity.loopNotSupported",
    "The activity {0} is a loop or has several instances ({1}), which this version does not run.",
    "Use one task for each person, or a flow back to the activity.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from activity in graph.Elements.OfType<Activity>()
        let loop = activity.LoopCharacteristics
        where loop is not null
        select Kind.At(activity.Id, ElementNames.Label(activity), ElementNames.Of(loop));
}
