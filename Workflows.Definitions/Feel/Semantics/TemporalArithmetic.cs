using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>Moving along the calendar and measuring on it (DMN 1.5, tables 58 to 61).</summary>
internal static class TemporalArithmetic
{
    private const long NanosecondsPerDay = FeelDaysTimeDuration.NanosecondsPerDay;

    /// <summary>
    /// A date, time or moment moved by a duration. A date moves by whole days, a time goes round the clock, a moment in a zone
    /// moves on the world's clock.
    /// </summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static FeelValue? Shift(FeelValue value, Int128 nanoseconds)
    {
        switch (value)
        {
            case FeelDateTime { Zone: { } zone } moment:
                var universal = moment.UniversalNanoseconds + nanoseconds;
                var offset = zone.OffsetAt((long)FloorDivide(universal, FeelDaysTimeDuration.NanosecondsPerSecond));
                return Moment(universal + ((Int128)offset.Ticks * FeelDaysTimeDuration.NanosecondsPerTick), moment.Place);
            case FeelDateTime moment:
                return Moment(((Int128)moment.DayNumber * NanosecondsPerDay) + moment.Nanoseconds + nanoseconds, moment.Place);
            case FeelDate date:
                return Day((long)FloorDivide(((Int128)date.DayNumber * NanosecondsPerDay) + nanoseconds, NanosecondsPerDay));
            case FeelTime time:
                var total = time.Nanoseconds + nanoseconds;
                return new FeelTime((long)(total - (FloorDivide(total, NanosecondsPerDay) * NanosecondsPerDay)), time.Place);
            default:
                return null;
        }
    }

    /// <summary>A date or moment moved by months; a day that the month lacks becomes its last.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static FeelValue? ShiftMonths(FeelValue value, long months) => value switch
    {
        FeelDateTime moment => new FeelDateTime(moment.Date.Day.AddMonths(months).Number, moment.Nanoseconds, moment.Place),
        FeelDate date => new FeelDate(date.Day.AddMonths(months)),
        _ => null,
    };

    /// <summary>The time from one date, time or moment to another; a date counts as its midnight in UTC, which a local time has no distance to.</summary>
    public static FeelValue? Distance(FeelValue later, FeelValue earlier) => (later, earlier) switch
    {
        (FeelDate a, FeelDate b) => FeelDaysTimeDuration.OfNanoseconds((Int128)(a.DayNumber - b.DayNumber) * NanosecondsPerDay),
        (FeelDate a, FeelDateTime b) => Distance(AtMidnight(a), b),
        (FeelDateTime a, FeelDate b) => Distance(a, AtMidnight(b)),
        (FeelDateTime a, FeelDateTime b) when a.Offset.HasValue == b.Offset.HasValue =>
            FeelDaysTimeDuration.OfNanoseconds(a.UniversalNanoseconds - b.UniversalNanoseconds),
        (FeelTime a, FeelTime b) when AreComparable(a, b) => FeelDaysTimeDuration.OfNanoseconds((Int128)(Universal(a) - Universal(b))),
        _ => null,
    };

    /// <summary>Whether two times are both local, in one zone, or both at a known distance from UTC.</summary>
    public static bool AreComparable(FeelTime left, FeelTime right) =>
        left.Offset.HasValue == right.Offset.HasValue && (left.Offset.HasValue || ReferenceEquals(left.Zone, right.Zone));

    /// <summary>The nanoseconds since midnight in UTC; of a local time, those on its own clock.</summary>
    public static long Universal(FeelTime time) =>
        time.Nanoseconds - ((time.Offset?.Ticks ?? 0) * FeelDaysTimeDuration.NanosecondsPerTick);

    /// <summary>The midnight in UTC with which a day begins (DMN 1.5, 10.3.2.9.4).</summary>
    public static FeelDateTime AtMidnight(FeelDate date) => new(date.DayNumber, 0, new OffsetOrZone(TimeSpan.Zero, null));

    /// <summary>The whole months from one day to another.</summary>
    public static long MonthsBetween(FeelDate from, FeelDate to)
    {
        var (first, last) = (from.Day, to.Day);
        var months = ((last.Year - (long)first.Year) * 12) + last.Month - first.Month;
        return months switch
        {
            > 0 when last.Day < first.Day => months - 1,
            < 0 when last.Day > first.Day => months + 1,
            _ => months,
        };
    }

    private static FeelDate Day(long number) => number is >= CalendarDay.EarliestNumber and <= CalendarDay.LatestNumber
        ? new FeelDate(number)
        : throw new OverflowException("The year is out of range.");

    private static FeelDateTime Moment(Int128 local, OffsetOrZone place)
    {
        var day = FloorDivide(local, NanosecondsPerDay);
        return new FeelDateTime(Day((long)day).DayNumber, (long)(local - (day * NanosecondsPerDay)), place);
    }

    private static Int128 FloorDivide(Int128 dividend, long divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
