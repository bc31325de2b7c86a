using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Organisation.Calendar;

/// <summary>
/// Reads the arrangement of a year and checks it against itself: a notice states dates and their number, and its make-up days
/// are Saturdays and Sundays, so that a slip of the keyboard rarely goes unseen.
/// </summary>
public static class HolidayArrangementReader
{
    private const int ReadFormat = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="file">What errors call it.</param>
    /// <param name="json">Its content.</param>
    /// <returns>The arrangement.</returns>
    /// <exception cref="InvalidHolidayArrangementException">It is not in the form, or contradicts itself.</exception>
    public static HolidayArrangement Read(string file, Stream json)
    {
        var arrangement = Parse(file, json);
        string[] problems = [.. ProblemsOfWhole(arrangement), .. arrangement.Holidays.SelectMany(holiday => ProblemsOf(holiday, arrangement.Year))];
        if (problems.Length == 0)
        {
            // Days can be enumerated only where each holiday is sound by itself.
            problems = [.. ProblemsBetween(arrangement)];
        }

        return problems.Length == 0 ? arrangement : throw new InvalidHolidayArrangementException(file, problems);
    }

    private static HolidayArrangement Parse(string file, Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<HolidayArrangement>(json, Options)
                ?? throw new InvalidHolidayArrangementException(file, ["it is empty"]);
        }
        catch (JsonException exception)
        {
            throw new InvalidHolidayArrangementException(file, [exception.Message]);
        }
    }

    private static IEnumerable<string> ProblemsOfWhole(HolidayArrangement arrangement)
    {
        if (arrangement.Format != ReadFormat)
        {
            yield return $"its format is {arrangement.Format}, and this release reads {ReadFormat}";
        }

        if (arrangement.Year is < 1950 or > 9998)
        {
            yield return $"{arrangement.Year} is no year of the People's Republic";
        }

        if (arrangement.Edition < 1)
        {
            yield return $"editions count from 1, but this one is {arrangement.Edition}";
        }

        if (new[] { arrangement.Source.Issuer, arrangement.Source.Title, arrangement.Source.Document }.Any(string.IsNullOrWhiteSpace))
        {
            yield return "the source needs issuer, title and document number";
        }

        if (arrangement.Holidays.Count == 0)
        {
            yield return "it has no holidays";
        }
    }

    private static IEnumerable<string> ProblemsOf(HolidayArrangement.Holiday holiday, int year)
    {
        if (string.IsNullOrWhiteSpace(holiday.Name))
        {
            yield return $"the holiday from {Day(holiday.From)} has no name";
        }

        if (holiday.To.DayNumber - holiday.From.DayNumber + 1 is var days && days != holiday.Days)
        {
            yield return $"{holiday.Name} is said to have {holiday.Days} days, but {Day(holiday.From)} to {Day(holiday.To)} are {days}";
        }

        if (holiday.From > holiday.To)
        {
            yield return $"{holiday.Name} ends before it begins";
        }

        foreach (var day in new[] { holiday.From, holiday.To }.Concat(holiday.MakeUpDays).Where(day => !BelongsTo(day, year)))
        {
            yield return $"{holiday.Name}: {Day(day)} belongs to another year than {year}";
        }

        foreach (var day in holiday.MakeUpDays.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            yield return $"{holiday.Name}: the make-up day {Day(day)} is a {day.DayOfWeek}, which is worked anyway";
        }
    }

    private static IEnumerable<string> ProblemsBetween(HolidayArrangement arrangement)
    {
        var off = new HashSet<DateOnly>();
        foreach (var day in arrangement.Holidays.SelectMany(holiday => holiday.DaysOff).Where(day => !off.Add(day)))
        {
            yield return $"{Day(day)} belongs to two holidays";
        }

        var worked = new HashSet<DateOnly>();
        foreach (var day in arrangement.Holidays.SelectMany(holiday => holiday.MakeUpDays))
        {
            if (!worked.Add(day))
            {
                yield return $"{Day(day)} is a make-up day twice";
            }

            if (off.Contains(day))
            {
                yield return $"{Day(day)} is both a holiday and a make-up day";
            }
        }
    }

    // New Year's days off may begin in the December before.
    private static bool BelongsTo(DateOnly day, int year) => day.Year == year || (day.Year == year - 1 && day.Month == 12);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
