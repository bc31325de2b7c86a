using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Calendar;

/// <summary>Which clock a rule's time of day is read from.</summary>
internal enum ZoneClock
{
    Wall,
    Standard,
    Universal,
}

/// <summary>
/// A day of a year as the table of zones writes it: <c>25</c>, <c>lastSu</c>, <c>Su&gt;=8</c>, <c>Su&lt;=25</c>. The day of the
/// month is 0 for the last such weekday; the weekday is 1 for Monday to 7 for Sunday, and 0 where the day alone counts;
/// <paramref name="IsAfter"/> tells that the weekday is sought from the day on, and not up to it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZoneDay(int Month, int Day, int Weekday, bool IsAfter)
{
    /// <summary>The day's number in a year.</summary>
    public long NumberIn(int year)
    {
        var day = Day == 0 ? CalendarDay.DaysInMonth(year, Month) : Day;
        var number = new CalendarDay(year, Month, day).Number;
        if (Weekday == 0)
        {
            return number;
        }

        var distance = Weekday - CalendarDay.WeekdayOf(number);
        return number + distance + (IsAfter && distance < 0 ? 7 : !IsAfter && distance > 0 ? -7 : 0);
    }
}

/// <summary>A time of day, in seconds, and the clock that shows it; it may lie beyond 24 hours.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZoneTime(int Seconds, ZoneClock Clock)
{
    /// <summary>The moment in seconds of UTC.</summary>
    public long At(long dayNumber, int standardOffset, int save) =>
        (dayNumber * CalendarZone.SecondsPerDay) + Seconds - Clock switch
        {
            ZoneClock.Wall => standardOffset + save,
            ZoneClock.Standard => standardOffset,
            _ => 0,
        };
}

/// <summary>A change of the clocks that comes back every year from one year to another.</summary>
internal sealed record ZoneRule(int FirstYear, int LastYear, ZoneDay Day, ZoneTime Time, int Save)
{
    /// <summary>How far the clocks are put forward at a moment, in seconds.</summary>
    public static int SaveAt(ZoneRule[] rules, int standardOffset, long universal)
    {
        var year = CalendarDay.Of(CalendarDay.FloorDivide(universal + standardOffset, CalendarZone.SecondsPerDay)).Year;
        var save = 0;
        foreach (var (day, rule) in ChangesBefore(rules, year).OrderBy(change => change.Day))
        {
            if (rule.Time.At(day, standardOffset, save) > universal)
            {
                break;
            }

            save = rule.Save;
        }

        return save;
    }

    /// <summary>The changes around a year, and of each rule that ended earlier its last one.</summary>
    private static IEnumerable<(long Day, ZoneRule Rule)> ChangesBefore(ZoneRule[] rules, int year)
    {
        foreach (var rule in rules)
        {
            var last = Math.Min(rule.LastYear, Math.Min(year + 1, CalendarDay.MaximumYear));
            for (var at = Math.Max(rule.FirstYear, Math.Min(last, year - 1)); at <= last; at++)
            {
                yield return (rule.Day.NumberIn(at), rule);
            }
        }
    }
}
