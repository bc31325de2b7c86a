using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ComplexGatewayTests
{
    [Fact]
    public void It_goes_on_when_enough_tokens_have_come_and_swallows_the_late_ones()
    {
        var run = ProcessRun.Started(TwoOfThree);
        run.CompleteTask("a");
        Assert.DoesNotContain("after", run.Living);

        run.CompleteTask("b");
        Assert.Contains("after", run.Living);

        run.CompleteTask("c");
        Assert.Equal(["after"], run.Living);
        Assert.Single(run.Journal.OfType<ElementActivated>(), activated => activated.ElementId == "after");
        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("after").State.Status);
    }

    [Fact]
    public void A_second_token_of_the_same_flow_is_held_for_the_next_time()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").Exclusive("merge").User("left").User("right")
            .Complex("enough", "activationCount >= 2").User("after").End()
            .Chain("start", "fork", "merge", "left", "enough", "after", "end").Flow("fork", "merge").Chain("fork", "right", "enough"));

        run.CompleteTask("left").CompleteTask("left");
        Assert.StartsWith("left_enough", Assert.Single(run.State.HeldTokens).FlowId, StringComparison.Ordinal);
        Assert.DoesNotContain("after", run.Living);

        run.CompleteTask("right");
        Assert.Contains("after", run.Living);
        Assert.Contains("enough", run.Living);
        Assert.Empty(run.State.HeldTokens);
    }

    [Fact]
    public void It_begins_anew_when_no_late_token_can_come_any_more()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").User("c").End("gone")
            .Complex("enough", "activationCount >= 2").User("after").End()
            .Chain("start", "fork", "a", "enough", "after", "end").Chain("fork", "b", "enough").Chain("fork", "c", "enough")
            .BoundaryTimer("late", "c", "PT1H").Flow("late", "gone"));
        run.CompleteTask("a").CompleteTask("b");
        Assert.Contains("enough", run.Living);

        run.Fire("late");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void A_late_token_takes_a_flow_whose_condition_asks_for_it()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Complex("enough", "activationCount >= 1")
            .User("first").User("second").End().Chain("start", "fork", "a", "enough").Chain("fork", "b", "enough")
            .Flow("enough", "first", "waitingForStart").Flow("enough", "second", "not(waitingForStart)").Flow("first", "end").Flow("second", "end"));

        run.CompleteTask("b");
        Assert.Equal(["a", "enough", "first"], run.Living);

        run.CompleteTask("a");
        Assert.Equal(["first", "second"], run.Living);
    }

    [Fact]
    public void Where_it_can_never_start_there_is_an_incident()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Complex("enough", "activationCount >= needed")
            .User("after").End().Chain("start", "fork", "a", "enough", "after", "end").Chain("fork", "b", "enough"));
        run.CompleteTask("a").CompleteTask("b");
        Assert.Equal("gateway.neverJoined", Assert.Single(run.State.Incidents).Code);

        run.Do(new SetVariables(FeelContext.Of(("needed", new FeelNumber(2))))).Retry();

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Interrupting_its_sub_process_ends_it_between_its_two_phases()
    {
        var run = ProcessRun.Started(model => model.Start("begin").User("escalate").End("over").SubProcess("sub", TwoOfThree)
            .Chain("begin", "sub", "over").BoundaryTimer("late", "sub", "PT1H").Chain("late", "escalate", "over"));
        run.CompleteTask("a").CompleteTask("b");

        run.Fire("late");

        Assert.Equal(["escalate"], run.Living);
        Assert.All(run.State.Scopes, scope => Assert.Equal(ProcessState.ProcessScope, scope.ScopeKey));
    }

    private static void TwoOfThree(ProcessBuilder model) => model.Start().Parallel("fork").User("a").User("b").User("c")
        .Complex("enough", "activationCount >= 2").User("after").End()
        .Chain("start", "fork", "a", "enough", "after", "end").Chain("fork", "b", "enough").Chain("fork", "c", "enough");
}
