namespace Workflows.Definitions.Feel.Semantics;

/// <summary>Moving along the calendar and measuring on it (DMN 1.5, tables 58 to 61).</summary>
internal static class TemporalArithmetic
{
    /// <summary>No offset is further from UTC than this, as in .NET.</summary>
    public static readonly TimeSpan MaximumOffset = TimeSpan.FromHours(14);

    /// <summary>A moment, if both it and its image in UTC lie within the years 1 to 9999.</summary>
    /// <exception cref="OverflowException">They do not.</exception>
    public static FeelDateTime Moment(long ticks, TimeSpan? offset)
    {
        var universal = ticks - (offset?.Ticks ?? 0);
        return ticks is >= 0 && ticks <= DateTime.MaxValue.Ticks && universal is >= 0 && universal <= DateTime.MaxValue.Ticks
            ? new FeelDateTime(new DateTime(ticks, DateTimeKind.Unspecified), offset)
            : throw new OverflowException("The day lies outside the years 1 to 9999.");
    }

    /// <summary>A date, time or moment moved by a duration; a date moves by whole days, a time goes round the clock.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static FeelValue? Shift(FeelValue value, TimeSpan duration) => value switch
    {
        FeelDateTime moment => Moment(checked(moment.Value.Ticks + duration.Ticks), moment.Offset),
        FeelDate date => new FeelDate(DateOnly.FromDateTime(Moment(checked(StartOf(date) + duration.Ticks), null).Value)),
        FeelTime time => time with { Value = time.Value.Add(duration) },
        _ => null,
    };

    /// <summary>A date or moment moved by months; a day that the month lacks becomes its last.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static FeelValue? ShiftMonths(FeelValue value, int months) => value switch
    {
        FeelDateTime moment => Moment(ShiftMonths(moment.Value, months).Ticks, moment.Offset),
        FeelDate date => new FeelDate(DateOnly.FromDateTime(ShiftMonths(date.Value.ToDateTime(TimeOnly.MinValue), months))),
        _ => null,
    };

    /// <summary>The time from one date, time or moment to another; a date counts as its midnight in UTC beside a moment with an offset.</summary>
    public static FeelValue? Distance(FeelValue later, FeelValue earlier) => (later, earlier) switch
    {
        (FeelDate a, FeelDate b) => Duration(StartOf(a) - StartOf(b)),
        (FeelDateTime a, FeelDateTime b) when a.Offset.HasValue == b.Offset.HasValue => Duration(Universal(a) - Universal(b)),
        (FeelDate a, FeelDateTime b) => Duration(StartOf(a) - Universal(b)),
        (FeelDateTime a, FeelDate b) => Duration(Universal(a) - StartOf(b)),
        (FeelTime a, FeelTime b) when a.Offset.HasValue == b.Offset.HasValue =>
            Duration(a.Value.Ticks - (a.Offset?.Ticks ?? 0) - b.Value.Ticks + (b.Offset?.Ticks ?? 0)),
        _ => null,
    };

    /// <summary>The whole months from one day to another.</summary>
    public static int MonthsBetween(DateTime from, DateTime to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var restOfFrom = from.Ticks - new DateTime(from.Year, from.Month, 1).Ticks;
        var restOfTo = to.Ticks - new DateTime(to.Year, to.Month, 1).Ticks;
        return months switch
        {
            > 0 when restOfTo < restOfFrom => months - 1,
            < 0 when restOfTo > restOfFrom => months + 1,
            _ => months,
        };
    }

    public static long StartOf(FeelDate date) => date.Value.DayNumber * TimeSpan.TicksPerDay;

    private static long Universal(FeelDateTime moment) => moment.Value.Ticks - (moment.Offset?.Ticks ?? 0);

    private static FeelDaysTimeDuration Duration(long ticks) => new(TimeSpan.FromTicks(ticks));

    private static DateTime ShiftMonths(DateTime value, int months)
    {
        var target = (value.Year * 12L) + value.Month - 1 + months;
        return target is >= 12 and < 120_000
            ? value.AddMonths(months)
            : throw new OverflowException("The day lies outside the years 1 to 9999.");
    }
}
