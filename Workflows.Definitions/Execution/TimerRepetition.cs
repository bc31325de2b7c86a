namespace Workflows.Definitions.Execution;

/// <summary>How a timer goes on after it has fired (ISO 8601 <c>Rn/duration</c> and <c>Rn/start/duration</c>).</summary>
/// <param name="Interval">The span between two firings, as ISO 8601 duration.</param>
/// <param name="Remaining">How many times it fires again, at least 1; null without end.</param>
public sealed record TimerRepetition(string Interval, int? Remaining = null);
