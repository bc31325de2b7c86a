using Workflows.Definitions.Calendar;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>What the engine is told of the world when it decides; with the same context it decides the same.</summary>
/// <param name="Now">The moment, UTC.</param>
/// <param name="Calendar">The agency's working calendar, for deadlines in working days.</param>
public readonly record struct DecisionContext(DateTimeOffset Now, WorkingCalendar Calendar)
{
    // today() and now() speak by the agency's clock.
    internal FeelEvaluationContext ForEvaluation() => new(Now.ToOffset(Calendar.UtcOffset));
}
