using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class InclusiveGatewayTests
{
    [Theory]
    [InlineData(5, new[] { "low" })]
    [InlineData(50, new[] { "middle", "high" })]
    [InlineData(20, new[] { "middle" })]
    [InlineData(10, new[] { "otherwise" })]
    public void Every_flow_whose_condition_holds_is_taken_else_the_default(int amount, string[] living)
    {
        var run = Split(amount);

        Assert.Equal(living, run.Living);
    }

    [Fact]
    public void The_join_waits_for_the_tokens_that_can_come_and_no_others()
    {
        var run = Split(50);

        run.CompleteTask("middle");
        Assert.Equal(["high"], run.Living);
        Assert.Single(run.State.HeldTokens);

        run.CompleteTask("high");
        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.HeldTokens);
    }

    [Fact]
    public void The_join_goes_on_when_the_last_token_that_could_come_goes_elsewhere()
    {
        var run = ProcessRun.Started(model => model.Start().Inclusive("split").User("left").User("right").Exclusive("leave", "on")
            .Inclusive("join").User("after").End("gone").End()
            .Flow("start", "split").Flow("split", "left").Flow("split", "right").Flow("left", "join").Flow("right", "leave")
            .Flow("leave", "gone", "choice = \"a\"").Flow("leave", "join", id: "on").Chain("join", "after", "end"));
        run.CompleteTask("left");

        run.CompleteTask("right", ("choice", new FeelString("a")));

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void The_join_goes_on_when_a_boundary_event_takes_the_last_token_away()
    {
        var run = ProcessRun.Started(model => model.Start().Inclusive("split").User("left").User("right").Inclusive("join")
            .User("after").End("gone").End().Flow("start", "split").Flow("split", "left").Flow("split", "right")
            .Flow("left", "join").Flow("right", "join").Chain("join", "after", "end")
            .BoundaryTimer("late", "right", "PT1H").Flow("late", "gone"));
        run.CompleteTask("left");
        Assert.Equal(["right"], run.Living);

        run.Fire("late");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void In_a_loop_each_round_is_joined_by_itself()
    {
        var run = ProcessRun.Started(model => model.Start().Exclusive("head").Inclusive("split").User("left").User("right")
            .Inclusive("join").Exclusive("again", "out").End()
            .Chain("start", "head", "split", "left", "join", "again").Chain("split", "right", "join")
            .Flow("again", "head", "choice = \"again\"").Flow("again", "end", id: "out"));

        run.CompleteTask("right").CompleteTask("left", ("choice", new FeelString("again")));
        Assert.Equal(["left", "right"], run.Living);

        run.CompleteTask("left", ("choice", new FeelString("done"))).CompleteTask("right");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_join_without_a_split_of_its_own_kind_waits_for_a_token_that_has_further_to_go()
    {
        // fork -> a -> x -> join, fork -> b -> join, and a may also come by the longer way.
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").User("x").Exclusive("way", "short")
            .Inclusive("join").User("after").End()
            .Chain("start", "fork", "a", "way").Flow("way", "x", "choice = \"long\"").Flow("way", "join", id: "short")
            .Flow("x", "join").Chain("fork", "b", "join").Chain("join", "after", "end"));

        run.CompleteTask("b").CompleteTask("a", ("choice", new FeelString("long")));
        Assert.Equal(["x"], run.Living);

        run.CompleteTask("x");
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void A_token_that_comes_again_by_a_flow_that_has_brought_one_does_not_hold_the_join_up()
    {
        // The task on the left can only come to the flow that has a token already (BPMN 2.0.2, 13.4.3).
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("one").User("two").Exclusive("left").Inclusive("join")
            .User("after").User("never").End().Flow("start", "fork").Flow("fork", "one").Flow("fork", "two").Flow("one", "left")
            .Flow("two", "left").Flow("left", "join").Flow("never", "join").Chain("join", "after", "end").Exclusive("gate", "no")
            .Flow("fork", "gate").End("out").Flow("gate", "out", id: "no").Flow("gate", "never", "false"));

        run.CompleteTask("one");

        Assert.Equal(["two", "after"], run.Living);
    }

    [Fact]
    public void Where_no_condition_holds_and_there_is_no_default_there_is_an_incident_that_can_be_retried()
    {
        var run = ProcessRun.Started(model => model.Start().Inclusive("split").User("task").End()
            .Flow("start", "split").Flow("split", "task", "go").Flow("task", "end"));
        Assert.Equal("gateway.noFlow", run.State.Incidents[0].Code);

        run.Do(new SetVariables(FeelContext.Of(("go", FeelBoolean.True)))).Retry();

        Assert.Equal(["task"], run.Living);
    }

    [Fact]
    public void Inside_a_sub_process_only_the_tokens_of_that_sub_process_count()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("outside").User("after").End()
            .SubProcess("sub", inside => inside.Start("in").Inclusive("split").User("left").User("right").Inclusive("join").End("out")
                .Chain("in", "split", "left", "join", "out").Chain("split", "right", "join"))
            .Chain("start", "fork", "sub", "after", "end").Chain("fork", "outside", "end"));

        run.CompleteTask("left").CompleteTask("right");

        Assert.Equal(["outside", "after"], run.Living);
    }

    [Fact]
    public void Cancelling_drops_what_the_join_holds()
    {
        var run = Split(50).CompleteTask("middle");

        run.Do(new CancelProcess("withdrawn"));

        Assert.Empty(run.State.HeldTokens);
    }

    private static ProcessRun Split(int amount) => ProcessRun.Started(
        model => model.Start().Inclusive("split", "else").User("low").User("middle").User("high").User("otherwise")
            .Inclusive("join").User("after").End()
            .Flow("start", "split").Flow("split", "low", "amount < 10").Flow("split", "middle", "amount >= 20")
            .Flow("split", "high", "amount >= 50").Flow("split", "otherwise", id: "else")
            .Flow("low", "join").Flow("middle", "join").Flow("high", "join").Flow("otherwise", "join").Chain("join", "after", "end"),
        ("amount", new FeelNumber(amount)));
}
