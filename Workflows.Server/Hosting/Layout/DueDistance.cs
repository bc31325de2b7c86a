using Workflows.Definitions.Calendar;

namespace Workflows.Server.Hosting.Layout;

/// <summary>How far off a deadline is, as an office counts: in working days by its own date.</summary>
/// <param name="Kind">On which side of the deadline one stands.</param>
/// <param name="WorkingDays">The working days that are left after today, or that have begun since the deadline's day.</param>
public sealed record DueDistance(DueDistance.Side Kind, int WorkingDays)
{
    private const int CountedDays = 366;

    /// <summary>On which side of the deadline one stands.</summary>
    public enum Side
    {
        /// <summary>It lies on a later day.</summary>
        Ahead,

        /// <summary>It is today, or no working day is left before it.</summary>
        Today,

        /// <summary>It has passed.</summary>
        Overdue,
    }

    /// <summary>Counts.</summary>
    /// <param name="due">The deadline.</param>
    /// <param name="now">The moment.</param>
    /// <param name="calendar">The agency's calendar.</param>
    /// <returns>The distance; at most a year is counted.</returns>
    public static DueDistance Of(DateTimeOffset due, DateTimeOffset now, WorkingCalendar calendar)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(calendar.UtcOffset).DateTime);
        var lastDay = DateOnly.FromDateTime(due.ToOffset(calendar.UtcOffset).DateTime);
        if (due < now)
        {
            return new DueDistance(Side.Overdue, WorkingDaysAfter(lastDay, today, calendar));
        }

        var left = WorkingDaysAfter(today, lastDay, calendar);
        return new DueDistance(left == 0 ? Side.Today : Side.Ahead, left);
    }

    private static int WorkingDaysAfter(DateOnly first, DateOnly last, WorkingCalendar calendar) =>
        Enumerable.Range(1, Math.Clamp(last.DayNumber - first.DayNumber, 0, CountedDays)).Count(days => calendar.IsWorkingDay(first.AddDays(days)));
}
