namespace Workflows.Definitions.Execution;

/// <summary>When a timer is due, and what follows after it has fired.</summary>
/// <param name="DueAt">The moment, UTC.</param>
/// <param name="Repetition">What follows, or null where it fires once.</param>
internal readonly record struct TimerSchedule(DateTimeOffset DueAt, TimerRepetition? Repetition)
{
    /// <summary>The next firing after one that repeats; null where time itself would run out.</summary>
    public static TimerSchedule? Following(DateTimeOffset dueAt, TimerRepetition repetition)
    {
        if (!Iso8601.TryParseDuration(repetition.Interval, out var interval)
            || interval.After(dueAt, TimeSpan.Zero) is not { } next)
            return null;
        return new TimerSchedule(next, AfterOneMore(repetition));
    }

    private static TimerRepetition? AfterOneMore(TimerRepetition repetition) => repetition.Remaining switch
    {
        null => repetition,
        > 1 => repetition with { Remaining = repetition.Remaining - 1 },
        _ => null,
    };
}
