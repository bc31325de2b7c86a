using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class AdHocSubProcessTests
{
    [Fact]
    public void Every_activity_that_no_flow_enters_begins_and_flows_are_followed()
    {
        var run = ProcessRun.Started(model => AdHoc(model));
        Assert.Equal(["adHoc", "a", "b"], run.Living);

        run.CompleteTask("a");
        Assert.Equal(["adHoc", "b", "c"], run.Living);

        run.CompleteTask("c").CompleteTask("b");
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Sequentially_one_begins_when_nothing_is_under_way()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { IsSequential = true }));
        Assert.Equal(["adHoc", "a"], run.Living);

        run.CompleteTask("a");
        Assert.Equal(["adHoc", "c"], run.Living);
        run.CompleteTask("c");
        Assert.Equal(["adHoc", "b"], run.Living);
        run.CompleteTask("b");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.AdHocPlans);
    }

    [Fact]
    public void Those_begin_that_the_expression_lists()
    {
        var run = ProcessRun.Started(
            model => AdHoc(model, adHoc => adHoc with { ActiveElements = new FormalExpression("wanted") }),
            ("wanted", new FeelList([new FeelString("b"), new FeelString("c")])));

        Assert.Equal(["adHoc", "b", "c"], run.Living);
    }

    [Theory]
    [InlineData("\"nowhere\"")]
    [InlineData("[\"a\", 1]")]
    [InlineData("null")]
    public void What_names_no_activity_inside_is_an_incident(string listed)
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { ActiveElements = new FormalExpression(listed) }));

        Assert.Equal("adHoc.activityUnknown", run.State.Incidents[0].Code);
        Assert.Equal(["adHoc"], run.Living);
    }

    [Fact]
    public void A_command_begins_one_more()
    {
        var run = ProcessRun.Started(model => AdHoc(model));
        var key = run.State.Elements[0].Key;

        run.Do(new ActivateAdHocActivity(key, "a"));

        Assert.Equal(["adHoc", "a", "b", "a"], run.Living);
        Assert.Equal("adHoc.activityUnknown", run.RefusalOf(new ActivateAdHocActivity(key, "after")));
        Assert.Equal("adHoc.notOpen", run.RefusalOf(new ActivateAdHocActivity(run.State.Tasks[0].Key, "a")));
        Assert.Equal("adHoc.notOpen", run.RefusalOf(new ActivateAdHocActivity(0, "a")));
        Assert.Equal("adHoc.notOpen", run.RefusalOf(new ActivateAdHocActivity(999, "a")));
    }

    [Fact]
    public void None_begins_while_what_was_done_inside_is_undone()
    {
        var run = ProcessRun.Started(model => model.Start().AdHoc("adHoc", inside => inside.Undoable("a")).User("after").End()
            .Chain("start", "adHoc", "after", "end")).CompleteService("a");
        run.Do(new CancelProcess("withdrawn", Compensate: true));
        Assert.Equal(["adHoc", "undoa"], run.Living);

        Assert.Equal("adHoc.notOpen", run.RefusalOf(new ActivateAdHocActivity(run.State.Elements[0].Key, "a")));
        Assert.Equal(ProcessStatus.Canceled, run.CompleteService("undoa").State.Status);
    }

    [Fact]
    public void None_begins_beside_an_event_that_has_interrupted_the_others()
    {
        var run = ProcessRun.Started(model => model.Signal("stop").Start().End().Chain("start", "adHoc", "end").AdHoc("adHoc", inside => inside.User("a")
            .EventSubProcess("handler", handler => handler.StartOn("on", On.Signal("stop")).User("clear").Chain("on", "clear")))).Signal("stop");

        Assert.Equal("adHoc.notOpen", run.RefusalOf(new ActivateAdHocActivity(run.State.Elements[0].Key, "a")));
        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("clear").State.Status);
    }

    [Fact]
    public void Sequentially_none_begins_beside_another()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { IsSequential = true }));

        Assert.Equal("adHoc.busy", run.RefusalOf(new ActivateAdHocActivity(run.State.Elements[0].Key, "b")));
    }

    [Fact]
    public void When_the_condition_holds_what_is_under_way_is_ended()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { CompletionCondition = new FormalExpression("enough") }));

        run.CompleteTask("a", ("enough", FeelBoolean.True));

        Assert.Equal(["after"], run.Living);
        Assert.Contains(run.Last, happened => happened is TaskCanceled { ElementId: "b" });
    }

    [Fact]
    public void Or_it_is_waited_for()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with
        {
            CompletionCondition = new FormalExpression("enough"),
            CancelRemainingInstances = false,
        }));

        run.CompleteTask("a", ("enough", FeelBoolean.True));
        Assert.Equal(["adHoc", "b"], run.Living);
        run.CompleteTask("b");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void As_long_as_the_condition_does_not_hold_it_stays_open_for_more()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { CompletionCondition = new FormalExpression("enough") }));

        run.CompleteTask("a").CompleteTask("b").CompleteTask("c");
        Assert.Equal(["adHoc"], run.Living);
        run.Do(new ActivateAdHocActivity(run.State.Elements[0].Key, "b")).CompleteTask("b", ("enough", FeelBoolean.True));

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void An_empty_one_is_done_at_once()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { ActiveElements = new FormalExpression("[]") }));

        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Activities_that_wait_for_nothing_are_done_in_one_step(bool isSequential)
    {
        var run = ProcessRun.Started(model => model.Start().User("after").End()
            .AdHoc("adHoc", inside => inside.Script("one", "1", "first").Script("two", "2", "second"), adHoc => adHoc with { IsSequential = isSequential })
            .Chain("start", "adHoc", "after", "end"));

        Assert.Equal(["after"], run.Living);
        Assert.Equal(new FeelNumber(2), run.State.Variables.Get("second"));
    }

    [Fact]
    public void A_boundary_event_ends_it_and_leaves_nothing_behind()
    {
        var run = ProcessRun.Started(model => AdHoc(model, adHoc => adHoc with { IsSequential = true })
            .BoundaryTimer("timer", "adHoc", "PT1H").Chain("timer", "after"));

        run.Fire("timer");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.AdHocPlans);
        Assert.Equal(run.State, ProcessEngine.Fold(run.Journal));
    }

    [Fact]
    public void Several_instances_of_it_are_apart()
    {
        var run = ProcessRun.Started(model => AdHoc(model).Times("adHoc", "2"));
        Assert.Equal(4, run.State.Tasks.Count);

        foreach (var id in new[] { "a", "c", "b" })
            run.CompleteTask(id);
        Assert.Equal(["adHoc", "adHoc", "a", "b"], run.Living);
        run.CompleteTask("a").CompleteTask("b").CompleteTask("c");

        Assert.Equal(["after"], run.Living);
    }

    private static ProcessBuilder AdHoc(ProcessBuilder model, Func<AdHocSubProcess, AdHocSubProcess>? change = null) =>
        model.Start().User("after").End()
            .AdHoc("adHoc", inside => inside.User("a").User("b").User("c").Chain("a", "c"), change)
            .Chain("start", "adHoc", "after", "end");
}
