namespace Workflows.Definitions.Feel;

/// <summary>A span of days, hours, minutes and seconds (DMN 1.5, 10.3.2.3.7), exact to the nanosecond.</summary>
public sealed record FeelDaysTimeDuration : FeelValue
{
    internal const long NanosecondsPerTick = 100;
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    // Twice the way from the first day of the calendar to its last.
    private static readonly Int128 Longest = (Int128)1_461_000_000_000 * NanosecondsPerDay;

    /// <summary>A span.</summary>
    /// <param name="value">The span.</param>
    public FeelDaysTimeDuration(TimeSpan value) => Nanoseconds = (Int128)value.Ticks * NanosecondsPerTick;

    private FeelDaysTimeDuration(Int128 nanoseconds) => Nanoseconds = nanoseconds;

    /// <summary>The whole span.</summary>
    internal Int128 Nanoseconds { get; }

    /// <inheritdoc/>
    public override string TypeName => "days and time duration";

    /// <summary>The span as .NET knows it, cut to 100 nanoseconds.</summary>
    /// <returns>The span; null beyond some 29,000 years.</returns>
    public TimeSpan? ToTimeSpan()
    {
        var ticks = Nanoseconds / NanosecondsPerTick;
        return ticks >= long.MinValue && ticks <= long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfDuration(Nanoseconds);

    /// <summary>A span.</summary>
    /// <exception cref="OverflowException">The span is longer than any between two days of the calendar.</exception>
    internal static FeelDaysTimeDuration OfNanoseconds(Int128 nanoseconds) =>
        nanoseconds >= -Longest && nanoseconds <= Longest
            ? new FeelDaysTimeDuration(nanoseconds)
            : throw new OverflowException("The duration is too long.");

    /// <summary>A span of part of a nanosecond less.</summary>
    /// <exception cref="OverflowException">The span is longer than any between two days of the calendar.</exception>
    internal static FeelDaysTimeDuration OfNanoseconds(decimal nanoseconds) => OfNanoseconds((Int128)decimal.Truncate(nanoseconds));
}

/// <summary>A span of years and months (DMN 1.5, 10.3.2.3.8).</summary>
/// <param name="Months">The whole span in months; negative for one that goes back.</param>
public sealed record FeelYearsMonthsDuration(long Months) : FeelValue
{
    // Twice the way from the first month of the calendar to its last.
    private const long Longest = 48_000_000_000;

    /// <inheritdoc/>
    public override string TypeName => "years and months duration";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfMonths(Months);

    /// <summary>A span.</summary>
    /// <exception cref="OverflowException">The span is longer than any between two days of the calendar.</exception>
    internal static FeelYearsMonthsDuration OfMonths(long months) =>
        Math.Abs(months) <= Longest ? new FeelYearsMonthsDuration(months) : throw new OverflowException("The duration is too long.");
}
