using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class SubProcessTests
{
    [Fact]
    public void It_is_done_when_no_token_is_left_inside()
    {
        var run = ProcessRun.Started(WithTwoTasks);
        Assert.Equal(["sub", "left", "right"], run.Living);

        run.CompleteTask("left");
        Assert.Equal(["sub", "right"], run.Living);

        run.CompleteTask("right");
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void What_is_set_inside_stays_inside_until_it_is_done()
    {
        var run = ProcessRun.Started(WithTwoTasks, ("choice", new FeelString("outside")));

        run.CompleteTask("left", ("choice", new FeelString("inside")));
        Assert.Equal(new FeelString("outside"), run.State.Variables.Get("choice"));

        run.CompleteTask("right");
        Assert.Equal(new FeelString("inside"), run.State.Variables.Get("choice"));
    }

    [Fact]
    public void Its_inputs_are_no_part_of_its_result()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "sub", "end").Add(new SubProcess
        {
            Id = "sub",
            Inputs = [new("local", new("1"))],
            FlowElements = [new StartEvent { Id = "in" }, new UserTask { Id = "task" }, Flow("in", "task")],
        }));

        run.CompleteTask("task", ("result", new FeelNumber(2)));

        Assert.Equal(FeelContext.Of(("result", new FeelNumber(2))), run.State.Variables);
    }

    [Fact]
    public void With_outputs_only_those_are_written()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "sub", "end").Add(new SubProcess
        {
            Id = "sub",
            Outputs = [new("kept", new("result"))],
            FlowElements = [new StartEvent { Id = "in" }, new UserTask { Id = "task" }, Flow("in", "task")],
        }));

        run.CompleteTask("task", ("result", new FeelNumber(2)));

        Assert.Equal(FeelContext.Of(("kept", new FeelNumber(2))), run.State.Variables);
    }

    [Fact]
    public void A_terminate_end_event_ends_its_own_scope_alone()
    {
        var run = ProcessRun.Started(model => model.Start().User("after").End()
            .SubProcess("sub", inside => inside.Start("in").Parallel("fork").User("left").User("right").TerminateEnd("stop").End("out")
                .Chain("in", "fork", "left", "stop").Chain("fork", "right", "out"))
            .Chain("start", "sub", "after", "end"));

        run.CompleteTask("left");

        Assert.Equal(["after"], run.Living);
        Assert.Contains(run.Last, happened => happened is TaskCanceled { ElementId: "right" });
    }

    [Fact]
    public void A_terminate_end_event_beside_a_moving_token_stops_it_too()
    {
        var run = ProcessRun.Started(model => model.Start().User("after").End()
            .SubProcess("sub", inside => inside.Start("in").Parallel("fork").TerminateEnd("stop").User("never")
                .Chain("in", "fork", "stop").Chain("fork", "never"))
            .Chain("start", "sub", "after", "end"));

        Assert.Equal(["after"], run.Living);
        Assert.DoesNotContain(run.Journal, happened => happened is ElementActivated { ElementId: "never" });
    }

    private static SequenceFlow Flow(string source, string target) => new() { Id = source + target, SourceRef = source, TargetRef = target };

    private static void WithTwoTasks(ProcessBuilder model) => model.Start().User("after").End()
        .SubProcess("sub", inside => inside.Start("in").Parallel("fork").User("left").User("right").End("out")
            .Chain("in", "fork", "left", "out").Chain("fork", "right", "out"))
        .Chain("start", "sub", "after", "end");
}
