using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class TemporalTests
{
    [Theory]
    [InlineData("date(\"2026-02-28\")", "2026-02-28")]
    [InlineData("date(\"2026-02-29\")", "null")]
    [InlineData("date(2028, 2, 29)", "2028-02-29")]
    [InlineData("date(2026, 13, 1)", "null")]
    [InlineData("date(date and time(\"2026-01-31T10:00:00\"))", "2026-01-31")]
    [InlineData("time(\"08:30:00+08:00\")", "08:30:00+08:00")]
    [InlineData("time(\"08:30:00.5\")", "08:30:00.5")]
    [InlineData("time(8, 30, 0)", "08:30:00")]
    [InlineData("time(\"24:00:00\")", "null")]
    [InlineData("date and time(\"2026-01-31T10:00:00Z\")", "2026-01-31T10:00:00Z")]
    [InlineData("date and time(date(\"2026-01-31\"), time(\"08:00:00\"))", "2026-01-31T08:00:00")]
    [InlineData("date and time(\"2026-01-31T10:00:00@Asia/Shanghai\")", "null")]
    [InlineData("duration(\"P2DT3H4M5.5S\")", "P2DT3H4M5.5S")]
    [InlineData("duration(\"-P1Y\")", "-P1Y")]
    [InlineData("duration(\"P14M\")", "P1Y2M")]
    [InlineData("duration(\"P1Y1D\")", "null")]
    [InlineData("duration(\"P\")", "null")]
    [InlineData("duration(\"P1DT\")", "null")]
    [InlineData("duration(\"P99999999999D\")", "null")]
    [InlineData("years and months duration(date(\"2025-11-30\"), date(\"2026-02-28\"))", "P2M")]
    [InlineData("years and months duration(date(\"2026-02-28\"), date(\"2025-11-30\"))", "-P2M")]
    [InlineData("now()", "2026-03-02T09:30:00+08:00")]
    [InlineData("today()", "2026-03-02")]
    [InlineData("day of week(today())", "\"Monday\"")]
    [InlineData("day of year(today())", "61")]
    [InlineData("week of year(date(\"2027-01-01\"))", "53")]
    [InlineData("month of year(now())", "\"March\"")]
    public void Temporal_values_are_made(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("@\"2026-01-31\" + @\"P1M\"", "2026-02-28")]
    [InlineData("@\"2026-03-31\" - @\"P1M\"", "2026-02-28")]
    [InlineData("@\"2026-01-31\" + @\"P20D\"", "2026-02-20")]
    [InlineData("@\"P20D\" + @\"2026-01-31\"", "2026-02-20")]
    [InlineData("@\"2026-03-01\" - @\"2026-02-01\"", "P28D")]
    [InlineData("@\"2026-01-01T10:00:00Z\" - @\"2026-01-01T10:00:00+08:00\"", "PT8H")]
    [InlineData("@\"2026-01-01T23:00:00\" + @\"PT2H\"", "2026-01-02T01:00:00")]
    [InlineData("@\"23:00:00\" + @\"PT2H\"", "01:00:00")]
    [InlineData("@\"9999-12-31\" + @\"P1D\"", "null")]
    [InlineData("@\"0001-01-01\" - @\"P1M\"", "null")]
    [InlineData("@\"P1D\" * 2.5", "P2DT12H")]
    [InlineData("2 * @\"P1Y\"", "P2Y")]
    [InlineData("@\"P1D\" / 2", "PT12H")]
    [InlineData("@\"P1D\" / @\"PT6H\"", "4")]
    [InlineData("@\"P1D\" / @\"PT0S\"", "null")]
    [InlineData("-@\"P1D\"", "-P1D")]
    [InlineData("@\"P1D\" + @\"P1M\"", "null")]
    [InlineData("@\"P10675199D\" + @\"P10675199D\"", "null")]
    [InlineData("@\"P178956970Y\" + @\"P178956970Y\"", "null")]
    [InlineData("@\"2026-01-01\" + 1", "null")]
    [InlineData("now() > date and time(\"2026-03-02T01:00:00Z\")", "true")]
    public void The_calendar_can_be_reckoned_with(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("@\"2026-03-01\".weekday", "7")]
    [InlineData("@\"2026-03-01T10:20:30+08:00\".time offset", "PT8H")]
    [InlineData("@\"2026-03-01T10:20:30\".minute", "20")]
    [InlineData("@\"P3DT4H\".hours", "4")]
    [InlineData("@\"P1Y2M\".months", "2")]
    [InlineData("@\"P1Y2M\".days", "null")]
    public void Temporal_values_have_members(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Fact]
    public void Without_a_given_moment_there_is_no_now()
    {
        var warnings = new List<FeelWarning>();
        var value = Evaluated.Expression("now()").Evaluate(FeelContext.Empty, new FeelEvaluationContext { Warnings = warnings });

        Assert.Same(FeelNull.Value, value);
        Assert.Equal(FeelWarningCodes.Argument, Assert.Single(warnings).Code);
    }
}
