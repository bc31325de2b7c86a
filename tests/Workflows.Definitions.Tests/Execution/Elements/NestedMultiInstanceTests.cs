using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class NestedMultiInstanceTests
{
    [Fact]
    public void A_sub_process_is_run_for_each_item_in_a_scope_of_its_own()
    {
        var run = ProcessRun.Started(model => model.Start().End()
            .SubProcess("sub", inside => inside.Start("in").User("ask").Script("double", "answer * 2", "twice").End("out").Chain("in", "ask", "double", "out"))
            .ForEach("sub", "[10, 20]", results: "all", result: "twice + item").Chain("start", "sub", "end"));

        Assert.Equal(["ask", "ask", "sub", "sub", "sub"], run.Living.Order());
        run.Do(new CompleteTask(run.State.Tasks[1].Key, FeelContext.Of(("answer", new FeelNumber(2)))));
        run.CompleteTask("ask", ("answer", new FeelNumber(1)));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelList([new FeelNumber(12), new FeelNumber(24)]), run.State.Variables.Get("all"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Several_instances_in_each_of_several_instances(bool outerSequential, bool innerSequential)
    {
        var run = ProcessRun.Started(model => model.Start().End()
            .SubProcess("sub", inside => inside.Start("in").User("ask").End("out")
                .ForEach("ask", "[1, 2, 3]", innerSequential, results: "row", result: "item * factor").Input("ask", "factor", "outer")
                .Chain("in", "ask", "out"))
            .ForEach("sub", "[10, 100]", outerSequential, results: "table", result: "row").Input("sub", "outer", "item")
            .Chain("start", "sub", "end"));

        while (run.State.Tasks.Count > 0)
            run.Do(new CompleteTask(run.State.Tasks[^1].Key, FeelContext.Empty));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal("[[10, 20, 30], [100, 200, 300]]", run.State.Variables.Get("table").ToString());
    }

    [Fact]
    public void A_terminate_end_event_ends_its_own_instance_alone()
    {
        var run = ProcessRun.Started(model => model.Start().End()
            .SubProcess("sub", inside => inside.Start("in").Parallel("fork").User("left").User("right").TerminateEnd("stop").End("out")
                .Chain("in", "fork", "left", "stop").Chain("fork", "right", "out"))
            .Times("sub", "2").Chain("start", "sub", "end"));

        run.CompleteTask("left");

        Assert.Equal(2, run.State.Tasks.Count);
        run.CompleteTask("left");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_timer_inside_belongs_to_its_own_instance()
    {
        var run = ProcessRun.Started(model => model.Start().End()
            .SubProcess("sub", inside => inside.Start("in").User("ask").User("late").BoundaryTimer("timer", "ask", "PT1H").End("out")
                .Chain("in", "ask", "out").Chain("timer", "late", "out"))
            .Times("sub", "2").Chain("start", "sub", "end"));

        run.Fire("timer");

        Assert.Equal(["ask", "late"], run.State.Tasks.Select(task => task.ElementId).Order());
        Assert.Single(run.State.Timers);
    }

    [Fact]
    public void In_a_loop_of_flows_it_begins_anew_each_time()
    {
        var run = ProcessRun.Started(model => model.Start().User("vote").Exclusive("again", "out").End()
            .ForEach("vote", "[1, 2]", results: "votes", result: "choice")
            .Chain("start", "vote", "again").Flow("again", "vote", "votes[1] = \"return\"").Flow("again", "end", id: "out"));

        run.CompleteTask("vote", ("choice", new FeelString("return"))).CompleteTask("vote");
        Assert.Equal(2, run.State.Tasks.Count);
        run.CompleteTask("vote", ("choice", new FeelString("approve"))).CompleteTask("vote");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_message_is_awaited_by_each_instance()
    {
        var run = ProcessRun.Started(model => model.Message("reply", "item").Start().Receive("wait", "reply").End()
            .ForEach("wait", "[\"x\", \"y\"]").Chain("start", "wait", "end"));

        Assert.Equal(["x", "y"], run.State.Subscriptions.Select(awaited => awaited.CorrelationKey));
        run.Deliver("wait").Deliver("wait");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_thousand_side_by_side_are_completed_one_by_one()
    {
        var run = ProcessRun.Started(model => model.Start().User("vote").End()
            .ForEach("vote", "for i in 1..1000 return i", results: "votes", result: "item").Chain("start", "vote", "end"));

        while (run.State.Tasks.Count > 0)
            run.Do(new CompleteTask(run.State.Tasks[0].Key, FeelContext.Empty));

        Assert.Equal(1000, Assert.IsType<FeelList>(run.State.Variables.Get("votes")).Items.Length);
    }
}
