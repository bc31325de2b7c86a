using System.Globalization;
using Microsoft.Extensions.Logging;
using Workflows.Server.Organisation.Calendar;

namespace Workflows.Server.Tests.Organisation.Calendar;

/// <summary>What the calendar knows, and what it says where it does not.</summary>
public sealed class OfficialCalendarTests
{
    // The weekdays are those that the notices state beside the dates.
    [Theory]
    [InlineData("2025-01-01", DayOfWeek.Wednesday, false)]
    [InlineData("2025-01-26", DayOfWeek.Sunday, true)]
    [InlineData("2025-01-28", DayOfWeek.Tuesday, false)]
    [InlineData("2025-02-04", DayOfWeek.Tuesday, false)]
    [InlineData("2025-02-08", DayOfWeek.Saturday, true)]
    [InlineData("2025-04-04", DayOfWeek.Friday, false)]
    [InlineData("2025-04-27", DayOfWeek.Sunday, true)]
    [InlineData("2025-05-05", DayOfWeek.Monday, false)]
    [InlineData("2025-06-02", DayOfWeek.Monday, false)]
    [InlineData("2025-09-28", DayOfWeek.Sunday, true)]
    [InlineData("2025-10-08", DayOfWeek.Wednesday, false)]
    [InlineData("2025-10-11", DayOfWeek.Saturday, true)]
    [InlineData("2026-01-02", DayOfWeek.Friday, false)]
    [InlineData("2026-01-04", DayOfWeek.Sunday, true)]
    [InlineData("2026-02-14", DayOfWeek.Saturday, true)]
    [InlineData("2026-02-23", DayOfWeek.Monday, false)]
    [InlineData("2026-02-28", DayOfWeek.Saturday, true)]
    [InlineData("2026-04-06", DayOfWeek.Monday, false)]
    [InlineData("2026-05-05", DayOfWeek.Tuesday, false)]
    [InlineData("2026-05-09", DayOfWeek.Saturday, true)]
    [InlineData("2026-06-19", DayOfWeek.Friday, false)]
    [InlineData("2026-09-20", DayOfWeek.Sunday, true)]
    [InlineData("2026-09-25", DayOfWeek.Friday, false)]
    [InlineData("2026-10-07", DayOfWeek.Wednesday, false)]
    [InlineData("2026-10-10", DayOfWeek.Saturday, true)]
    public void A_day_is_worked_as_the_notice_says(string day, DayOfWeek weekday, bool worked)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal((weekday, worked), (date.DayOfWeek, Calendar(new RecordingLog()).Days.IsWorkingDay(date)));
    }

    // Thirteen days since 2025 (全國年節及紀念日放假辦法, article 2). What else is off is made up for on a weekend.
    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_year_has_thirteen_holidays_once_exchanged_days_are_made_up_for(int year)
    {
        var holidays = Calendar(new RecordingLog()).Arrangements.Single(arrangement => arrangement.Year == year).Holidays;
        var weekdaysOff = holidays.SelectMany(holiday => holiday.DaysOff).Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        Assert.Equal(13, weekdaysOff - holidays.Sum(holiday => holiday.MakeUpDays.Count));
    }

    [Fact]
    public void Every_known_year_names_its_legal_source() =>
        Assert.Equal(
            ["国办发明电〔2024〕12号", "国办发明电〔2025〕7号"],
            Calendar(new RecordingLog()).Arrangements.Select(arrangement => arrangement.Source.Document));

    [Fact]
    public void A_year_is_known_or_it_is_not()
    {
        var calendar = Calendar(new RecordingLog());

        Assert.Equal([false, true, true, false], new[] { 2024, 2025, 2026, 2027 }.Select(calendar.IsKnown));
        Assert.Null(calendar.UnknownYear(Moment("2025-01-01T00:00:00+08:00"), Moment("2026-12-31T23:59:59+08:00")));
        Assert.Equal(2027, calendar.UnknownYear(Moment("2026-12-31T15:59:59Z"), Moment("2026-12-31T16:00:00Z")));
        Assert.Equal(2024, calendar.UnknownYear(Moment("2026-01-01T00:00:00Z"), Moment("2024-12-31T00:00:00Z")));
        Assert.Equal(2027, calendar.UnknownYear(Moment("2026-01-01T00:00:00Z"), DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_missing_year_is_reported_once()
    {
        var log = new RecordingLog();
        var calendar = Calendar(log);
        for (var day = 0; day < 100; day++)
        {
            calendar.ReportUnknownYear(Moment("2026-10-01T00:00:00Z"), Moment("2026-10-01T00:00:00Z").AddDays(day));
        }

        Assert.Contains("2027", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    private static OfficialCalendar Calendar(RecordingLog log) => new(HolidayArrangements.Read(), log);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed class RecordingLog : ILogger<OfficialCalendar>
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Warning, logLevel);
            Warnings.Add(formatter(state, exception));
        }
    }
}
