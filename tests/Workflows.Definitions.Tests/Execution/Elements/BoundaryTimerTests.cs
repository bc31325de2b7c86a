using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class BoundaryTimerTests
{
    [Fact]
    public void An_interrupting_timer_ends_the_activity_and_everything_in_it()
    {
        var run = ProcessRun.Started(model => Model(model, interrupting: true));
        Assert.Equal(run.Now.AddDays(2), run.State.Timers[0].DueAt);

        run.Fire("late");

        Assert.Equal(["escalate"], run.Living);
        Assert.Contains(run.Last, happened => happened is TaskCanceled { ElementId: "task" });
        Assert.Contains(run.Last, happened => happened is ServiceCanceled { ElementId: "service" });
        Assert.Contains(run.Last, happened => happened is ElementTerminated { ElementId: "sub" });
    }

    [Fact]
    public void A_timer_that_does_not_interrupt_adds_a_token()
    {
        var run = ProcessRun.Started(model => Model(model, interrupting: false));

        run.Fire("late");

        Assert.Equal(["sub", "task", "service", "escalate"], run.Living);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void It_is_cancelled_when_the_activity_ends()
    {
        var run = ProcessRun.Started(model => Model(model, interrupting: true));

        run.CompleteTask("task").CompleteService("service");

        Assert.Empty(run.State.Timers);
        Assert.Contains(run.Last, happened => happened is TimerCanceled { ElementId: "late" });
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_repetition_fires_as_often_as_it_says()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").Service("remind").End().Chain("start", "task", "end")
            .Flow("late", "remind").Add(new BoundaryEvent
            {
                Id = "late",
                AttachedToRef = "task",
                CancelActivity = false,
                EventDefinitions = [new TimerEventDefinition { Id = "definition", TimeCycle = new("R3/P1D") }],
            }));
        var began = run.Now;

        run.Fire("late").Fire("late").Fire("late");

        Assert.Equal(began.AddDays(3), run.Now);
        Assert.Empty(run.State.Timers);
        Assert.Equal(3, run.State.Services.Count);
    }

    [Fact]
    public void A_repetition_may_begin_at_a_moment()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").Service("remind").End().Chain("start", "task", "end")
            .Flow("late", "remind").BoundaryBeside("late", "task", On.Cycle("R2/2026-04-01T09:00:00+08:00/P1W")));

        run.Fire("late");
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.Zero), run.Now);
        run.Fire("late");
        Assert.Equal(new DateTimeOffset(2026, 4, 8, 1, 0, 0, TimeSpan.Zero), run.Now);

        Assert.Empty(run.State.Timers);
        Assert.Equal(2, run.State.Services.Count);
    }

    [Fact]
    public void A_timer_that_cannot_be_computed_stops_the_activity_before_it_begins()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").End().Chain("start", "task", "end")
            .BoundaryTimer("late", "task", "limit").Flow("late", "end"));
        Assert.Equal("timer.invalid", run.State.Incidents[0].Code);
        Assert.Empty(run.State.Tasks);

        run.Do(new SetVariables(FeelContext.Of(("limit", new FeelString("PT1H"))))).Retry();

        Assert.Single(run.State.Tasks);
        Assert.Single(run.State.Timers);
    }

    [Fact]
    public void An_activity_that_an_incident_stopped_is_still_interrupted()
    {
        var run = ProcessRun.Started(model => model.Start().User("task", "nobody").User("escalate").End()
            .Chain("start", "task", "end").BoundaryTimer("late", "task", "PT1H").Chain("late", "escalate", "end"));
        Assert.Single(run.State.Incidents);

        run.Fire("late");

        Assert.Equal(["escalate"], run.Living);
        Assert.Empty(run.State.Incidents);
    }

    private static void Model(ProcessBuilder model, bool interrupting) => model.Start().User("escalate").End()
        .SubProcess("sub", inside => inside.Start("in").Parallel("fork").User("task").Service("service").End("out")
            .Chain("in", "fork", "task", "out").Chain("fork", "service", "out"))
        .BoundaryTimer("late", "sub", "P2D", interrupting)
        .Chain("start", "sub", "end").Chain("late", "escalate", "end");
}
