using System.Collections.Immutable;

namespace Workflows.Definitions.Calendar;

/// <summary>
/// Which days an agency works: Monday to Friday, less the holidays, plus the make-up working days (調休). A value without a
/// clock, so that the engine stays a pure function of its inputs.
/// </summary>
/// <param name="UtcOffset">The agency's distance from UTC; days begin and end by it.</param>
/// <param name="Holidays">Days off beside Saturday and Sunday.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are worked.</param>
public sealed record WorkingCalendar(
    TimeSpan UtcOffset,
    ImmutableHashSet<DateOnly> Holidays,
    ImmutableHashSet<DateOnly> MakeUpDays)
{
    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    /// <summary>A calendar of UTC+8 that knows weekends only.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new(TimeSpan.FromHours(8), [], []);

    /// <summary>Whether the agency works on the day.</summary>
    /// <param name="day">A day by the agency's own date.</param>
    /// <returns>True for a working day.</returns>
    public bool IsWorkingDay(DateOnly day) =>
        MakeUpDays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day));

    /// <summary>
    /// The last moment of the n-th working day after the day of <paramref name="start"/>. The first day does not count
    /// (Civil Code of the PRC, article 201), and since only working days are counted the last one never falls on a day off.
    /// </summary>
    /// <param name="start">When the period begins.</param>
    /// <param name="workingDays">How many working days, 1 to 3,660.</param>
    /// <returns>The last second of that day, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingDays"/> is out of range.</exception>
    public DateTimeOffset AddWorkingDays(DateTimeOffset start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, 3660);
        var day = DateOnly.FromDateTime(start.ToOffset(UtcOffset).DateTime);
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                counted++;
            }
        }

        return new DateTimeOffset(day.ToDateTime(LastSecond), UtcOffset).ToUniversalTime();
    }
}
