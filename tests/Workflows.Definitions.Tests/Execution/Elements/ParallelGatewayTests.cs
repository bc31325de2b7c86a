using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ParallelGatewayTests
{
    [Fact]
    public void A_join_waits_for_a_token_on_every_flow()
    {
        var run = ProcessRun.Started(TwoBranches);
        Assert.Equal(["left", "right"], run.Living);

        run.CompleteTask("right");
        Assert.Equal(["left"], run.Living);
        Assert.Single(run.State.HeldTokens);

        run.CompleteTask("left");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Empty(run.State.HeldTokens);
    }

    [Fact]
    public void A_fork_with_one_way_in_holds_no_token()
    {
        var run = ProcessRun.Started(TwoBranches);

        Assert.Empty(run.Journal.OfType<TokenHeld>());
    }

    [Fact]
    public void Tokens_that_another_join_holds_do_not_count()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").User("c").User("d")
            .Parallel("first").Parallel("second").End()
            .Chain("start", "fork", "a", "first", "end").Chain("fork", "b", "first")
            .Chain("fork", "c", "second", "end").Chain("fork", "d", "second"));

        run.CompleteTask("a").CompleteTask("c");

        Assert.Equal(["b", "d"], run.Living);
        Assert.Equal(2, run.State.HeldTokens.Count);
    }

    [Fact]
    public void Tokens_of_the_same_flow_do_not_stand_in_for_another()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").Exclusive("merge").User("left").User("right")
            .Parallel("join").User("after").End()
            .Chain("start", "fork", "merge", "left", "join", "after", "end").Flow("fork", "merge").Chain("fork", "right", "join"));
        run.CompleteTask("left").CompleteTask("left");
        Assert.Equal(["right"], run.Living);
        Assert.Equal(2, run.State.HeldTokens[0].Count);

        run.CompleteTask("right");

        Assert.Equal(["after"], run.Living);
        Assert.Equal(1, run.State.HeldTokens[0].Count);
    }

    [Fact]
    public void A_token_that_nothing_can_join_any_more_is_an_incident_and_not_silence()
    {
        var run = ProcessRun.Started(model => model.Start().Exclusive("choose", "otherwise").Parallel("join").End()
            .Flow("start", "choose").Flow("choose", "join", "choice = 1").Flow("choose", "join", id: "otherwise").Flow("join", "end"));

        Assert.Equal("gateway.neverJoined", run.State.Incidents[0].Code);
        Assert.Equal(ProcessStatus.Active, run.State.Status);
        run.Do(new CancelProcess("stuck"));
        Assert.Equal(ProcessStatus.Canceled, run.State.Status);
        Assert.Empty(run.State.Incidents);
        Assert.Empty(run.State.HeldTokens);
    }

    private static void TwoBranches(ProcessBuilder model) => model.Start().Parallel("fork").User("left").User("right")
        .Parallel("join").End().Chain("start", "fork", "left", "join", "end").Chain("fork", "right", "join");
}
