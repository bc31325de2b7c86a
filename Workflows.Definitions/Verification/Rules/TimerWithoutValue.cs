namespace Workflows.Definitions.Verification.Rules;

internal sealed class TimerWithoutValue() : VerificationRule(
    DiagnosticSeverity.Error,
    "timer.valueMissing",
    "The timer {0} has no date, duration or number of working days.",
    "Give it a timeDate, a timeDuration or wf:workingDays.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Timers()
            .Where(use => use.Timer is { TimeDate: null, TimeDuration: null, TimeCycle: null, WorkingDays: null })
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));
}
