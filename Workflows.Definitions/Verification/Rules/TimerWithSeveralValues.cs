using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class TimerWithSeveralValues() : VerificationRule(
    DiagnosticSeverity.Error,
    "timer.severalValues",
    "The timer {0} has more than one of date, duration and cycle.",
    "Only one of them can count. Beside wf:workingDays a timeDuration may stand, for other engines to read.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Timers()
            .Where(use => CountValues(use.Timer) > 1)
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));

    private static int CountValues(TimerEventDefinition timer) =>
        (timer.TimeDate is null ? 0 : 1)
        + (timer.TimeCycle is null ? 0 : 1)
        + (timer.TimeDuration is null && timer.WorkingDays is null ? 0 : 1);
}
