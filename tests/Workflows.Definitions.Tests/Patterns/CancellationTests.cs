using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class CancellationTests
{
    [Fact]
    [WorkflowPattern(19)]
    public void Cancel_task_withdraws_a_task_that_is_under_way()
    {
        var run = ProcessRun.Started(model => model.Signal("stop").Start().Parallel("fork").User("task").User("other").User("instead").End()
            .Chain("start", "fork", "task", "end").Chain("fork", "other", "end").Boundary("stopped", "task", On.Signal("stop")).Chain("stopped", "instead", "end"));

        run.Signal("stop");

        Assert.Equal(["other", "instead"], run.Living);
        Assert.True(run.Happened<TaskCanceled>("task"));
    }

    [Fact]
    [WorkflowPattern(20)]
    public void Cancel_case_ends_everything_that_is_under_way()
    {
        var run = ProcessRun.Started(model => model.Signal("stop").Start().Parallel("fork").User("a").SubProcess("sub", inside => inside.Start("in").User("b")
                .Chain("in", "b")).Chain("start", "fork", "a").Flow("fork", "sub")
            .EventSubProcess("withdrawal", inside => inside.StartOn("withdrawn", On.Signal("stop")).End("over").Chain("withdrawn", "over")));

        run.Signal("stop");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(2, run.Last.OfType<TaskCanceled>().Count());
    }

    [Fact]
    [WorkflowPattern(25)]
    public void Cancel_region_ends_what_is_inside_and_nothing_else()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start().Parallel("fork").User("outside").User("repair").End()
            .SubProcess("region", inside => inside.Start("in").Parallel("split").User("a").User("b").Chain("in", "split", "a").Flow("split", "b"))
            .Chain("start", "fork", "region", "end").Chain("fork", "outside", "end").Boundary("failed", "region", On.Error("broken")).Chain("failed", "repair", "end"));

        run.FailTask("a", "broken");

        Assert.Equal(["outside", "repair"], run.Living);
        Assert.True(run.Happened<TaskCanceled>("b"));
    }

    [Fact]
    [WorkflowPattern(26)]
    public void Cancel_multiple_instance_activity_ends_every_instance_and_begins_none()
    {
        var run = ProcessRun.Started(model => Votes(model, "instead"));
        run.CompleteTask("vote");

        run.Signal("stop");

        Assert.Equal(["instead"], run.Living);
        Assert.Equal(2, run.Last.OfType<TaskCanceled>().Count());
        Assert.Empty(run.State.Loops);
    }

    [Fact]
    [WorkflowPattern(27)]
    public void Complete_multiple_instance_activity_ends_what_is_under_way_and_goes_on_as_if_all_were_done()
    {
        var run = ProcessRun.Started(model => Votes(model, "after"));
        run.CompleteTask("vote", ("agreed", FeelBoolean.True));

        run.Signal("stop");

        Assert.Equal(["after"], run.Living);
        Assert.Equal(FeelBoolean.True, run.State.Variables.Get("agreed"));
    }

    private static void Votes(ProcessBuilder model, string whenStopped) => model.Signal("stop").Start().User("vote").User("after").User("instead").End()
        .Times("vote", "3").Chain("start", "vote", "after", "end").Boundary("stopped", "vote", On.Signal("stop"))
        .Flow("stopped", whenStopped).Flow("instead", "end");
}
