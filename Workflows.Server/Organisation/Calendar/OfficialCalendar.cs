using System.Collections.Concurrent;
using Workflows.Definitions.Calendar;

namespace Workflows.Server.Organisation.Calendar;

/// <summary>
/// The working days of the agencies, by which the engine sets deadlines and the pages count them: the years that the State
/// Council has arranged, and Monday to Friday in every other year, which a reader is told.
/// </summary>
public sealed class OfficialCalendar
{
    private readonly Dictionary<int, HolidayArrangement> _arrangements;
    private readonly ConcurrentDictionary<int, bool> _reported = new();
    private readonly ILogger<OfficialCalendar> _logger;

    /// <summary>Makes the calendar.</summary>
    /// <param name="arrangements">The known years, one arrangement each.</param>
    /// <param name="logger">Where a year that is missing is reported, once.</param>
    public OfficialCalendar(IReadOnlyList<HolidayArrangement> arrangements, ILogger<OfficialCalendar> logger)
    {
        _arrangements = arrangements.ToDictionary(arrangement => arrangement.Year);
        _logger = logger;
        Days = new WorkingCalendar(
            UtcOffset,
            [.. arrangements.SelectMany(arrangement => arrangement.Holidays).SelectMany(holiday => holiday.DaysOff)],
            [.. arrangements.SelectMany(arrangement => arrangement.Holidays).SelectMany(holiday => holiday.MakeUpDays)]);
    }

    /// <summary>The agencies' distance from UTC: one time holds in the whole country, and clocks do not change in summer.</summary>
    public static TimeSpan UtcOffset { get; } = TimeSpan.FromHours(8);

    /// <summary>The working days.</summary>
    public WorkingCalendar Days { get; }

    /// <summary>The arrangements in force, with their legal sources.</summary>
    public IEnumerable<HolidayArrangement> Arrangements => _arrangements.Values.OrderBy(arrangement => arrangement.Year);

    /// <summary>Whether the year's holidays are known.</summary>
    /// <param name="year">The year.</param>
    public bool IsKnown(int year) => _arrangements.ContainsKey(year);

    /// <summary>The first year, from one moment to another, whose holidays are not known; there working days are weekdays.</summary>
    /// <param name="from">A moment.</param>
    /// <param name="to">Another moment, in whichever direction.</param>
    /// <returns>The year, or null where all are known.</returns>
    public int? UnknownYear(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (YearOf(from), YearOf(to));
        for (var year = Math.Min(first, last); year <= Math.Max(first, last); year++)
        {
            if (!IsKnown(year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>Reports, once for each year, that deadlines reach into it and its holidays are not known.</summary>
    /// <param name="from">When the period begins.</param>
    /// <param name="due">When it ends.</param>
    public void ReportUnknownYear(DateTimeOffset from, DateTimeOffset due)
    {
        if (UnknownYear(from, due) is { } year && _reported.TryAdd(year, true))
        {
            _logger.LogWarning(
                "The public holidays of {Year} are not known: working days in it are counted as Monday to Friday. "
                + "Put {File} into the folder that Calendar:Folder names once they are announced",
                year,
                $"{year}.json");
        }
    }

    private static int YearOf(DateTimeOffset moment)
    {
        // The last hours of all time have no local date.
        var latest = DateTimeOffset.MaxValue - UtcOffset;
        return (moment > latest ? latest : moment).ToOffset(UtcOffset).Year;
    }
}
