using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

/// <summary>Patterns that depend on the state of the case: who may begin what, and when.</summary>
public sealed class StateBasedTests
{
    [Fact]
    [WorkflowPattern(16)]
    public void Deferred_choice_is_made_by_what_comes_first_and_withdraws_the_others()
    {
        var run = ProcessRun.Started(model => model.Message("answer").Start().EventGateway("race").CatchMessage("answered", "answer")
            .TimerCatch("late", "P7D").User("read").User("remind").End()
            .Chain("start", "race", "answered", "read", "end").Chain("race", "late", "remind", "end"));
        Assert.Single(run.State.Subscriptions);

        run.Fire("late");

        Assert.Equal(["remind"], run.Living);
        Assert.Empty(run.State.Subscriptions);
    }

    [Fact]
    [WorkflowPattern(17)]
    public void Interleaved_parallel_routing_does_one_at_a_time_and_keeps_the_order_of_flows()
    {
        var run = ProcessRun.Started(
            model => InTurn(model, "[\"c\", \"a\"]", inside => inside.Flow("a", "b")));
        var began = new List<string>();
        while (run.State.Tasks.Count > 0 && run.State.Tasks[0].ElementId != "after")
        {
            began.Add(Assert.Single(run.State.Tasks).ElementId);
            run.CompleteTask(began[^1]);
        }

        Assert.Equal(["c", "a", "b"], began);
        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("c", "a", "b")]
    [WorkflowPattern(40)]
    public void Interleaved_routing_does_one_at_a_time_in_any_order(params string[] order)
    {
        var run = ProcessRun.Started(
            model => InTurn(model, "order"), ("order", new FeelList([.. order.Select(id => new FeelString(id))])));
        var key = run.State.Elements[0].Key;

        foreach (var id in order)
        {
            Assert.Equal([id], run.State.Tasks.Select(task => task.ElementId));
            Assert.Equal("adHoc.busy", run.RefusalOf(new ActivateAdHocActivity(key, "b")));
            run.CompleteTask(id);
        }

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(18)]
    public void Milestone_lets_a_task_begin_only_while_the_case_is_in_a_state()
    {
        var run = ProcessRun.Started(model => model.Message("wish").Start().User("before").User("open").User("closed").User("note").End()
            .Chain("start", "before", "open", "closed", "end").BoundaryBeside("wished", "open", On.Message("wish")).Chain("wished", "note", "end"));
        Assert.Empty(run.State.Subscriptions);

        run.CompleteTask("before").Deliver("wished");
        Assert.Equal(["open", "note"], run.Living);

        run.CompleteTask("open");
        Assert.Empty(run.State.Subscriptions);
    }

    [Fact]
    [WorkflowPattern(39)]
    public void Critical_section_keeps_two_parts_apart_that_stand_in_one_scope()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("beside").User("after").Parallel("join").End()
            .AdHoc("sections", inside => Section(Section(inside, "one"), "two"), adHoc => adHoc with { IsSequential = true })
            .Chain("start", "fork", "sections", "after", "join", "end").Chain("fork", "beside", "join"));
        Assert.Contains("oneFirst", run.Living);
        Assert.DoesNotContain("two", run.Living);

        run.CompleteTask("oneFirst").CompleteTask("beside");
        Assert.DoesNotContain("two", run.Living);
        run.CompleteTask("oneSecond");
        Assert.Contains("twoFirst", run.Living);

        Assert.Equal(["after"], run.CompleteTask("twoFirst").CompleteTask("twoSecond").Living);
    }

    private static ProcessBuilder Section(ProcessBuilder model, string id) => model.SubProcess(
        id, inside => inside.Start(id + "In").User(id + "First").User(id + "Second").Chain(id + "In", id + "First", id + "Second"));

    private static void InTurn(ProcessBuilder model, string order, Action<ProcessBuilder>? flows = null) => model.Start().User("after").End()
        .AdHoc(
            "inTurn",
            inside =>
            {
                inside.User("a").User("b").User("c");
                flows?.Invoke(inside);
            },
            adHoc => adHoc with { IsSequential = true, ActiveElements = new FormalExpression(order) })
        .Chain("start", "inTurn", "after", "end");
}
