namespace Workflows.Definitions.Verification.Rules;

internal sealed class TimerCycle() : VerificationRule(
    DiagnosticSeverity.Error,
    "timer.cycleNotSupported",
    "The timer {0} repeats (timeCycle), which this version does not run.",
    "Use a timeDuration, and a flow back where something must happen again.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Timers()
            .Where(use => use.Timer.TimeCycle is not null)
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));
}
