using Workflows.Definitions.Calendar;

namespace Workflows.Definitions.Execution;

/// <summary>What the engine is told of the world when it decides; with the same context it decides the same.</summary>
/// <param name="Now">The moment, UTC.</param>
/// <param name="Calendar">The agency's working calendar, for deadlines in working days.</param>
public readonly record struct DecisionContext(DateTimeOffset Now, WorkingCalendar Calendar);
