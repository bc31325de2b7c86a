using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class TimerCatchEventTests
{
    [Theory]
    [InlineData("PT90M", "2026-03-02T02:30:00Z")]
    [InlineData("P1M", "2026-04-02T01:00:00Z")]
    [InlineData("P1Y2W", "2027-03-16T01:00:00Z")]
    [InlineData("2026-03-05", "2026-03-04T16:00:00Z")]
    [InlineData("2026-03-05T08:30", "2026-03-05T00:30:00Z")]
    [InlineData("2026-03-05T08:30:00Z", "2026-03-05T08:30:00Z")]
    [InlineData("2026-03-05T08:30:00.5+02:00", "2026-03-05T06:30:00.5Z")]
    public void Constants_are_read_as_iso_8601(string text, string expected)
    {
        var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDuration = new(text) });

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), run.State.Timers[0].DueAt);
    }

    [Fact]
    public void Working_days_go_by_the_calendar()
    {
        var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDuration = new("P1D"), WorkingDays = 5 });

        Assert.Equal(new DateTimeOffset(2026, 3, 9, 15, 59, 59, TimeSpan.Zero), run.State.Timers[0].DueAt);
    }

    [Fact]
    public void A_variable_gives_a_date_a_duration_or_the_text_of_either()
    {
        FeelValue[] values =
        [
            new FeelDate(new DateOnly(2026, 3, 5)), new FeelString("2026-03-05"),
            new FeelDaysTimeDuration(TimeSpan.FromHours(63)), new FeelDateTime(new DateTime(2026, 3, 5), null),
            new FeelDateTime(new DateTime(2026, 3, 4, 16, 0, 0), TimeSpan.Zero),
        ];
        foreach (var value in values)
        {
            var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDate = new("publishAt") }, ("publishAt", value));
            Assert.Equal(new DateTimeOffset(2026, 3, 4, 16, 0, 0, TimeSpan.Zero), run.State.Timers[0].DueAt);
        }
    }

    [Fact]
    public void Something_else_raises_an_incident()
    {
        var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDate = new("publishAt") });

        Assert.Equal("timer.invalid", run.State.Incidents[0].Code);
    }

    [Fact]
    public void A_moment_beyond_time_itself_raises_an_incident()
    {
        var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDuration = new("P9000Y") });

        Assert.Equal("timer.invalid", run.State.Incidents[0].Code);
    }

    [Fact]
    public void It_fires_when_due_and_not_before_and_once()
    {
        var run = Waiting(new TimerEventDefinition { Id = "definition", TimeDuration = new("PT1H") });
        var key = run.State.Timers[0].Key;
        Assert.Equal("timer.notDue", run.RefusalOf(new FireTimer(key)));

        run.Fire("wait");

        Assert.Equal(["after"], run.Living);
        Assert.Equal("timer.notScheduled", run.RefusalOf(new FireTimer(key)));
    }

    private static ProcessRun Waiting(TimerEventDefinition timer, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        ProcessRun.Started(
            model => model.Start().User("after").End().Chain("start", "wait", "after", "end")
                .Add(new IntermediateCatchEvent { Id = "wait", EventDefinitions = [timer] }),
            variables);
}
