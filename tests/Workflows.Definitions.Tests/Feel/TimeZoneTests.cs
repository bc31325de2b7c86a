using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Tests.Feel;

public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("@\"2026-01-15T12:00:00@Europe/Paris\"", "2026-01-15T12:00:00@Europe/Paris")]
    [InlineData("@\"2026-01-15T12:00:00@Europe/Paris\".time offset", "PT1H")]
    [InlineData("@\"2026-07-15T12:00:00@Europe/Paris\".time offset", "PT2H")]
    [InlineData("@\"2026-07-15T12:00:00@Asia/Shanghai\".time offset", "PT8H")]
    [InlineData("@\"1988-07-15T12:00:00@Asia/Shanghai\".time offset", "PT9H")]
    [InlineData("@\"2026-07-15T12:00:00@America/St_Johns\".time offset", "-PT2H30M")]
    [InlineData("@\"2026-01-15T12:00:00@Europe/Dublin\".time offset", "PT0S")]
    [InlineData("@\"2026-01-15T12:00:00@Europe/Paris\".timezone", "\"Europe/Paris\"")]
    [InlineData("@\"10:00:00@Europe/Paris\".time offset", "null")]
    [InlineData("@\"10:00:00@Etc/UTC\".time offset", "PT0S")]
    [InlineData("time(@\"2026-01-15T12:00:00@Europe/Paris\")", "12:00:00@Europe/Paris")]
    [InlineData("date and time(\"2026-01-15T12:00:00@Nowhere/City\")", "null")]
    [InlineData("time(\"12:00:00+01:00@Europe/Paris\")", "null")]
    public void A_zone_tells_the_offset_of_a_day(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("@\"2026-07-15T12:00:00@Europe/Paris\" = @\"2026-07-15T10:00:00Z\"", "true")]
    [InlineData("@\"2026-07-15T12:00:00@Europe/Paris\" < @\"2026-07-15T12:00:00@Asia/Dhaka\"", "false")]
    [InlineData("is(@\"2026-07-15T12:00:00@Australia/Sydney\", @\"2026-07-15T12:00:00@Australia/Melbourne\")", "false")]
    [InlineData("@\"12:00:00@Europe/Paris\" < @\"13:00:00@Europe/Paris\"", "true")]
    [InlineData("@\"12:00:00@Europe/Paris\" < @\"13:00:00@Asia/Dhaka\"", "null")]
    [InlineData("@\"2026-03-28T12:00:00@Europe/Paris\" + @\"P1D\"", "2026-03-29T13:00:00@Europe/Paris")]
    [InlineData("@\"2026-02-28T12:00:00@Europe/Paris\" + @\"P1M\"", "2026-03-28T12:00:00@Europe/Paris")]
    [InlineData("@\"2026-03-29T12:00:00@Europe/Paris\" - @\"2026-03-28T12:00:00@Europe/Paris\"", "PT23H")]
    [InlineData("@\"999999999-12-31T23:59:59@Europe/Paris\".time offset", "PT1H")]
    public void Moments_in_zones_lie_on_one_clock(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("2026-03-29T02:30:00@Europe/Paris", "PT1H")]
    [InlineData("2026-10-25T02:30:00@Europe/Paris", "PT2H")]
    [InlineData("2026-10-25T03:00:00@Europe/Paris", "PT1H")]
    [InlineData("2011-12-30T12:00:00@Pacific/Apia", "-PT10H")]
    public void Where_the_clocks_leap_the_offset_before_the_leap_counts(string text, string offset) =>
        Assert.Equal(offset, Evaluated.Text($"@\"{text}\".time offset"));

    [Fact]
    public void Every_zone_of_the_table_can_be_read_and_keeps_within_a_day_of_utc() => Assert.All(ZoneTable.Names, name =>
    {
        var zone = CalendarZone.Find(name)!;
        foreach (var year in (int[])[-500, 1, 1883, 1917, 1945, 1970, 1999, 2026, 9999, CalendarDay.MaximumYear])
        {
            Assert.InRange(zone.OffsetAt(new CalendarDay(year, 7, 1).Number * CalendarZone.SecondsPerDay).TotalHours, -16, 16);
        }
    });

    [Fact]
    public void The_calendar_agrees_with_the_platform_where_both_have_the_day()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var day = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
            var own = CalendarDay.Of(day.DayNumber);

            Assert.Equal((day.Year, day.Month, day.Day, day.DayOfYear), (own.Year, own.Month, own.Day, own.DayOfYear));
            Assert.Equal(day.DayNumber, own.Number);
            Assert.Equal(System.Globalization.ISOWeek.GetWeekOfYear(day), own.WeekOfYear);
        }
    }

    [Theory]
    [InlineData(CalendarDay.EarliestNumber, -999_999_999, 1, 1)]
    [InlineData(CalendarDay.LatestNumber, 999_999_999, 12, 31)]
    [InlineData(-1, 0, 12, 31)]
    public void The_calendar_reaches_over_all_years(long number, int year, int month, int day)
    {
        Assert.Equal(new CalendarDay(year, month, day), CalendarDay.Of(number));
        Assert.Equal(number, new CalendarDay(year, month, day).Number);
    }

    [Fact]
    public void A_moment_beyond_the_platform_has_no_form_there()
    {
        Assert.Null(((FeelDate)Evaluated.Value("@\"10000-01-01\"")).ToDateOnly());
        Assert.Null(((FeelDateTime)Evaluated.Value("@\"9999-12-31T23:00:00-02:00\"")).ToDateTimeOffset());
        Assert.Null(((FeelDaysTimeDuration)Evaluated.Value("@\"P99999999D\"")).ToTimeSpan());
        Assert.Equal(
            new DateTimeOffset(2026, 7, 15, 10, 0, 0, TimeSpan.Zero),
            ((FeelDateTime)Evaluated.Value("@\"2026-07-15T12:00:00@Europe/Paris\"")).ToDateTimeOffset());
    }
}
