using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class StandardLoopTests
{
    [Fact]
    public void It_is_done_again_while_the_condition_holds()
    {
        var run = ProcessRun.Started(model => Looping(model, condition: "more"));

        run.CompleteTask("task", ("more", FeelBoolean.True));
        Assert.Equal(["task", "task"], run.Living);
        run.CompleteTask("task", ("more", FeelBoolean.False));

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.Loops);
    }

    [Fact]
    public void Tested_before_it_may_not_be_done_at_all()
    {
        var run = ProcessRun.Started(model => Looping(model, condition: "more", testBefore: true), ("more", FeelBoolean.False));

        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void It_is_done_so_often_at_most(int maximum)
    {
        var run = ProcessRun.Started(model => Looping(model, maximum: maximum));

        for (var time = 0; time < maximum; time++)
            run.CompleteTask("task");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void The_counter_is_seen_inside_and_by_the_condition()
    {
        var run = ProcessRun.Started(model => model.Start().Script("count", "loopCounter * 10", "last").User("after").End()
            .Loop("count", Loop("loopCounter < 4")).Chain("start", "count", "after", "end"));

        Assert.Equal(new FeelNumber(40), run.State.Variables.Get("last"));
    }

    [Fact]
    public void A_loop_that_never_waits_is_refused_as_a_whole()
    {
        var run = ProcessRun.Of(model => model.Start().Script("count", "1", "last").End().Loop("count", Loop("true"))
            .Chain("start", "count", "end"));

        Assert.Equal("process.stepBudget", run.RefusalOf(new StartProcess(FeelContext.Empty)));
    }

    [Fact]
    public void A_boundary_event_ends_it_between_and_within_times()
    {
        var run = ProcessRun.Started(model => Looping(model, condition: "true").User("late").BoundaryTimer("timer", "task", "PT1H").Chain("timer", "late", "end"));

        run.CompleteTask("task").Fire("timer");

        Assert.Equal(["late"], run.Living);
        Assert.Empty(run.State.Loops);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void A_sub_process_is_looped_with_what_it_left_the_time_before()
    {
        var run = ProcessRun.Started(
            model => model.Start().User("after").End()
                .SubProcess("sub", inside => inside.Start("in").Script("add", "total + 1", "total").End("out").Chain("in", "add", "out"))
                .Loop("sub", Loop("total < 5")).Chain("start", "sub", "after", "end"),
            ("total", new FeelNumber(0)));

        Assert.Equal(new FeelNumber(5), run.State.Variables.Get("total"));
    }

    private static StandardLoopCharacteristics Loop(string condition) => new() { Id = "loop", LoopCondition = new FormalExpression(condition) };

    private static ProcessBuilder Looping(ProcessBuilder model, string? condition = null, bool testBefore = false, int? maximum = null) =>
        model.Start().User("task").User("after").End()
            .Loop("task", new StandardLoopCharacteristics
            {
                Id = "loop",
                TestBefore = testBefore,
                LoopMaximum = maximum,
                LoopCondition = condition is null ? null : new FormalExpression(condition),
            })
            .Chain("start", "task", "after", "end");
}
