using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MisplacedTimerCycle() : VerificationRule(
    DiagnosticSeverity.Error,
    "timer.cycleMisplaced",
    "The timer {0} repeats, which only a start event can, or a boundary event that does not interrupt.",
    "Elsewhere only the first time could count; use a timeDuration, and a flow back where something must happen again.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Timers()
            .Where(use => use.Timer.TimeCycle is not null && use.Event is not (BoundaryEvent { CancelActivity: false } or StartEvent))
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));
}
