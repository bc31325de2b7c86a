using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class EventSubProcessTests
{
    [Fact]
    public void One_that_interrupts_ends_all_else_in_the_process_and_the_process_ends_after_it()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartOn("on", On.Message("stop")).User("clear").Chain("on", "clear")));
        Assert.Equal(["left", "right"], run.Living);

        run.Deliver("on", ("why", new FeelString("law")));

        Assert.Equal(["handler", "clear"], run.Living);
        Assert.True(run.Happened<TaskCanceled>("left"));
        Assert.True(run.Happened<ScopeInterrupted>());
        Assert.Empty(run.State.HeldTokens);
        run.CompleteTask("clear");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelString("law"), run.State.Variables.Get("why"));
    }

    [Fact]
    public void One_that_does_not_interrupt_runs_beside_and_may_come_again()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartBeside("on", On.Message("stop")).User("clear").Chain("on", "clear")));

        run.Deliver("on").Deliver("on");
        Assert.Equal(["left", "right", "handler", "clear", "handler", "clear"], run.Living);

        run.CompleteTask("left").CompleteTask("right").CompleteTask("after");
        Assert.Equal(ProcessStatus.Active, run.State.Status);
        run.CompleteTask("clear").CompleteTask("clear");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void What_comes_after_the_end_of_the_scope_is_not_awaited()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().SubProcess("sub", inside => inside.Start("in").User("task").Chain("in", "task")
            .EventSubProcess("handler", handler => handler.StartOn("on", On.Signal("alarm")).User("clear").Chain("on", "clear")))
            .User("after").End().Chain("start", "sub", "after", "end"));
        Assert.Single(run.State.Signals);

        run.CompleteTask("task");

        Assert.Empty(run.State.Signals);
        Assert.True(run.Happened<SignalNoLongerAwaited>("on"));
    }

    [Fact]
    public void Another_one_of_the_same_scope_starts_no_more_once_one_has_interrupted_it()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartOn("on", On.Message("stop")).Service("clear").Chain("on", "clear"))
            .EventSubProcess("other", inside => inside.StartOn("otherOn", On.Message("stop")).User("never").Chain("otherOn", "never"))
            .EventSubProcess("errors", inside => inside.StartOn("errorsOn", On.Error()).User("no").Chain("errorsOn", "no")));

        run.Deliver("on");
        Assert.Empty(run.State.Subscriptions);
        run.FailService("clear", "broken");
        Assert.Equal("broken", run.State.Incidents[0].Code);
    }

    [Fact]
    public void It_sees_the_variables_of_its_scope_and_gives_what_it_sets_when_it_is_done()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().SubProcess("sub", inside => inside.Start("in").User("task").Chain("in", "task")
            .EventSubProcess("handler", handler => handler.Add(new StartEvent
            {
                Id = "on",
                IsInterrupting = false,
                EventDefinitions = [On.Signal("alarm")],
                Outputs = [new("seen", new("local + where"))],
            }).User("note").Chain("on", "note"))).End().Chain("start", "sub", "end"));
        run.CompleteTask("task", ("local", new FeelString("x")));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);

        var again = ProcessRun.Started(model => model.Signal("alarm").Start().User("task").End().Chain("start", "task", "end")
            .EventSubProcess("handler", handler => handler.Add(new StartEvent
            {
                Id = "on",
                IsInterrupting = false,
                EventDefinitions = [On.Signal("alarm")],
                Outputs = [new("seen", new("local + where"))],
            }).User("note").Chain("on", "note")), ("local", new FeelString("x")));
        again.Signal("alarm", ("where", new FeelString("y")), ("unmapped", new FeelNumber(1)));
        Assert.Equal(FeelNull.Value, again.State.Variables.Get("seen"));
        again.CompleteTask("note");
        Assert.Equal(new FeelString("xy"), again.State.Variables.Get("seen"));
        Assert.Equal(FeelNull.Value, again.State.Variables.Get("unmapped"));
    }

    [Fact]
    public void A_timer_that_repeats_starts_it_again_and_again()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartBeside("on", On.Cycle("R3/PT1H")).End("done").Chain("on", "done")));

        run.Fire("on").Fire("on").Fire("on");

        Assert.Empty(run.State.Timers);
        Assert.Equal(["left", "right"], run.Living);
    }

    [Fact]
    public void Those_inside_it_are_armed_with_it_and_end_with_it()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartOn("on", On.Message("stop")).User("clear").Chain("on", "clear")
            .EventSubProcess("inner", deeper => deeper.StartOn("innerOn", On.Timer("P1D")).User("remind").Chain("innerOn", "remind"))));
        Assert.Empty(run.State.Timers);

        run.Deliver("on");
        Assert.Single(run.State.Timers);
        run.Fire("innerOn");
        Assert.Equal(["handler", "inner", "remind"], run.Living);
        run.CompleteTask("remind");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void What_came_is_not_lost_where_its_own_events_cannot_be_awaited_at_first()
    {
        var run = ProcessRun.Started(model => WithHandler(model.Message("keyed", "itemId"), inside => inside.StartOn("on", On.Message("stop")).User("clear").Chain("on", "clear")
            .EventSubProcess("inner", deeper => deeper.StartOn("innerOn", On.Message("keyed")).User("remind").Chain("innerOn", "remind"))));

        run.Deliver("on", ("why", new FeelString("law")));
        Assert.Equal("message.noCorrelationKey", run.State.Incidents[0].Code);
        run.Set(("itemId", new FeelNumber(1))).Retry();

        Assert.Equal(["handler", "clear"], run.Living);
        run.CompleteTask("clear");
        Assert.Equal(new FeelString("law"), run.State.Variables.Get("why"));
    }

    [Fact]
    public void A_terminate_end_inside_ends_it_and_not_what_is_around()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartBeside("on", On.Message("stop")).TerminateEnd("stopInside").Chain("on", "stopInside")));

        run.Deliver("on");

        Assert.Equal(["left", "right"], run.Living);
    }

    [Fact]
    public void Cancelling_and_terminating_leave_nothing_awaited()
    {
        var run = ProcessRun.Started(model => WithHandler(model, inside => inside.StartOn("on", On.Message("stop"), On.Timer("P1D"), On.Condition("x > 1"))
            .User("clear").Chain("on", "clear")));
        Assert.Single(run.State.Conditions);

        run.Do(new CancelProcess("done with it"));

        Assert.Equal(ProcessStatus.Canceled, run.State.Status);
    }

    private static ProcessBuilder WithHandler(ProcessBuilder model, Action<ProcessBuilder> handler) => model.Message("stop").Start().Parallel("fork")
        .User("left").User("right").Parallel("join").User("after").End().Chain("start", "fork", "left", "join", "after", "end")
        .Chain("fork", "right", "join").EventSubProcess("handler", handler);
}
