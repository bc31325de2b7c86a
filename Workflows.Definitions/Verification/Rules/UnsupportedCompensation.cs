using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedCompensation() : VerificationRule(
    DiagnosticSeverity.Error,
    "activity.compensationNotSupported",
    "The activity {0} is a compensation activity, which this version does not run.",
    "Undo by activities in the ordinary flow.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from activity in graph.Elements.OfType<Activity>()
        where activity.IsForCompensation
        select Kind.At(activity.Id, ElementNames.Label(activity));
}
