using System.Globalization;
using Workflows.Definitions.Calendar;
using Workflows.Server.Hosting.Layout;

namespace Workflows.Server.Tests.Hosting.Layout;

/// <summary>Deadlines as an office counts them. 2026-11-23 is a Monday; the agency's day begins at 16:00 UTC.</summary>
public sealed class DueDistanceTests
{
    [Theory]
    [InlineData("2026-11-23T15:59:59Z", DueDistance.Side.Today, 0)]
    [InlineData("2026-11-24T15:59:59Z", DueDistance.Side.Ahead, 1)]
    [InlineData("2026-11-27T15:59:59Z", DueDistance.Side.Ahead, 4)]
    [InlineData("2026-11-30T15:59:59Z", DueDistance.Side.Ahead, 5)]
    [InlineData("2026-11-23T01:00:00Z", DueDistance.Side.Overdue, 0)]
    [InlineData("2026-11-20T15:59:59Z", DueDistance.Side.Overdue, 1)]
    [InlineData("2026-11-13T15:59:59Z", DueDistance.Side.Overdue, 6)]
    public void Working_days_are_counted_and_weekends_are_not(string due, DueDistance.Side side, int workingDays) =>
        Assert.Equal(new DueDistance(side, workingDays), Of(due, "2026-11-23T02:00:00Z", WorkingCalendar.WeekendsOnly));

    [Fact]
    public void Before_a_weekend_without_a_working_day_left_it_is_due_today() =>
        Assert.Equal(new DueDistance(DueDistance.Side.Today, 0), Of("2026-11-29T15:59:59Z", "2026-11-27T18:00:00Z", WorkingCalendar.WeekendsOnly));

    [Fact]
    public void Holidays_and_make_up_days_count_as_the_calendar_has_them()
    {
        var calendar = WorkingCalendar.WeekendsOnly with { Holidays = [new DateOnly(2026, 11, 24)], MakeUpDays = [new DateOnly(2026, 11, 28)] };

        Assert.Equal(new DueDistance(DueDistance.Side.Ahead, 5), Of("2026-11-30T15:59:59Z", "2026-11-23T02:00:00Z", calendar));
        Assert.Equal(new DueDistance(DueDistance.Side.Today, 0), Of("2026-11-24T15:59:59Z", "2026-11-23T02:00:00Z", calendar));
    }

    [Fact]
    public void A_deadline_beyond_all_measure_is_counted_for_a_year_only() =>
        Assert.InRange(Of("9999-12-30T00:00:00Z", "2026-11-23T02:00:00Z", WorkingCalendar.WeekendsOnly).WorkingDays, 250, 366);

    private static DueDistance Of(string due, string now, WorkingCalendar calendar) => DueDistance.Of(Moment(due), Moment(now), calendar);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
