using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class EventBasedGatewayTests
{
    [Fact]
    public void The_first_event_decides_and_the_others_are_no_longer_awaited()
    {
        var run = ProcessRun.Started(Race);
        Assert.Equal(["race"], run.Living);
        Assert.Single(run.State.Timers);
        Assert.Equal(2, run.State.Subscriptions.Count);

        run.Deliver("answer", ("text", new FeelString("yes")));

        Assert.Equal(["answered"], run.Living);
        Assert.Empty(run.State.Timers);
        Assert.Empty(run.State.Subscriptions);
        Assert.Equal(new FeelString("yes"), run.State.Variables.Get("text"));
        Assert.Contains(run.Last, happened => happened is ElementCompleted { ElementId: "race" });
        Assert.Contains(run.Last, happened => happened is SequenceFlowTaken { FlowId: "toAnswer" });
        Assert.Contains(run.Last, happened => happened is ElementActivated { ElementId: "answer" });
        Assert.Contains(run.Last, happened => happened is ElementCompleted { ElementId: "answer" });
    }

    [Theory]
    [InlineData("wait", "late")]
    [InlineData("news", "heard")]
    public void A_timer_or_a_receive_task_may_come_first(string first, string living)
    {
        var run = ProcessRun.Started(Race);

        if (first == "wait")
            run.Fire(first);
        else
            run.Deliver(first);

        Assert.Equal([living], run.Living);
        Assert.Empty(run.State.Subscriptions);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void An_event_that_cannot_be_awaited_stops_the_gateway_before_any_is()
    {
        var run = ProcessRun.Started(model => model.Message("answer").Start().EventGateway("race").TimerCatch("wait", "limit")
            .CatchMessage("answer", "answer").End().Chain("start", "race", "answer", "end").Chain("race", "wait", "end"));
        Assert.Equal(("race", "timer.invalid"), (run.State.Incidents[0].ElementId, run.State.Incidents[0].Code));
        Assert.Empty(run.State.Subscriptions);

        run.Do(new SetVariables(FeelContext.Of(("limit", new FeelString("PT1H"))))).Retry();

        Assert.Single(run.State.Subscriptions);
        Assert.Single(run.State.Timers);
    }

    [Fact]
    public void Interrupting_the_scope_or_cancelling_ends_the_waiting()
    {
        var interrupted = ProcessRun.Started(model => model.Message("m").Start().End().User("after")
            .SubProcess("sub", inside => inside.Start("in").EventGateway("race").CatchMessage("answer", "m").TimerCatch("wait", "P3D")
                .Chain("in", "race", "answer").Chain("race", "wait"))
            .Chain("start", "sub", "end").BoundaryTimer("late", "sub", "PT1H").Flow("late", "after"));

        interrupted.Fire("late");

        Assert.Equal(["after"], interrupted.Living);
        Assert.Empty(interrupted.State.Subscriptions);
        Assert.Empty(ProcessRun.Started(Race).Do(new CancelProcess("x")).State.Subscriptions);
    }

    [Theory]
    [InlineData("task")]
    [InlineData("condition")]
    [InlineData("second way")]
    public void Only_events_stand_behind_it(string mistake)
    {
        var model = new ProcessBuilder().Start().EventGateway("race").TimerCatch("wait", "P1D").End().Chain("start", "race").Chain("wait", "end");
        if (mistake == "task")
            model.User("task").Chain("race", "wait").Chain("race", "task", "end");
        else if (mistake == "condition")
            model.Flow("race", "wait", "true");
        else
            model.Chain("race", "wait").TimerCatch("other", "P2D").Chain("race", "other", "wait");

        var compilation = ExecutableProcess.Compile(model.Build());

        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == "execution.noEventBehindGateway");
    }

    private static void Race(ProcessBuilder model) => model.Message("m").Message("n").Start().EventGateway("race")
        .CatchMessage("answer", "m").TimerCatch("wait", "P1D").Receive("news", "n").User("answered").User("late").User("heard").End()
        .Flow("start", "race").Flow("race", "answer", id: "toAnswer").Flow("race", "wait").Flow("race", "news")
        .Chain("answer", "answered", "end").Chain("wait", "late", "end").Chain("news", "heard", "end");
}
