namespace Workflows.Definitions.Verification.Rules;

internal sealed class InvalidTimerValue() : VerificationRule(
    DiagnosticSeverity.Error,
    "timer.valueInvalid",
    "The value {1} of {0} is neither an ISO 8601 date or duration nor an expression that gives one.",
    "A duration is written like P3D or PT12H, a date like 2027-01-31T09:00:00+08:00; everything else is read as FEEL.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from use in TimeValue.All(graph)
        where use.IsConstant && !TimeValue.IsValid(use)
        select Kind.At(use.Owner.Id, ElementNames.Label(use.Owner), use.Expression.Text);
}
