using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class CompensationTests
{
    [Fact]
    public void What_was_done_is_undone_in_reverse_order_one_after_the_other()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").Undoable("b").Throw("undo", On.Compensation()).User("after").End()
            .Chain("start", "a", "b", "undo", "after", "end"));
        run.CompleteService("a").CompleteService("b");
        Assert.Equal(["undo", "undob"], run.Living);

        run.CompleteService("undob");
        Assert.Equal(["undo", "undoa"], run.Living);
        run.CompleteService("undoa");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.Compensations);
        run.CompleteTask("after");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void What_was_not_done_is_not_undone_and_where_nothing_was_the_event_goes_on()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").Boundary("late", "a", On.Timer("P1D")).Throw("undo", On.Compensation()).End()
            .Chain("start", "a", "end").Chain("late", "undo", "end"));

        run.Fire("late");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.False(run.Happened<CompensationStarted>());
    }

    [Fact]
    public void One_activity_alone_is_undone_as_often_as_it_was_done()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").Undoable("b").Exclusive("again", "no").Exclusive("merge")
            .Throw("undo", On.Compensation("a")).End().Chain("start", "merge", "a", "b", "again").Flow("again", "merge", "rounds < 2")
            .Flow("again", "undo", id: "no").Chain("undo", "end"), ("rounds", new FeelNumber(1)));
        run.CompleteService("a").CompleteService("b").CompleteService("a").CompleteService("b", ("rounds", new FeelNumber(2)));

        run.CompleteService("undoa").CompleteService("undoa");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.DoesNotContain(run.Journal, happened => happened is ElementActivated { ElementId: "undob" });
    }

    [Fact]
    public void Without_waiting_the_thrower_goes_on_and_the_process_ends_after_the_last_handler()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").EndWith("undo", On.Compensation(waits: false)).Chain("start", "a", "undo"));
        run.CompleteService("a");
        Assert.Equal(["undoa"], run.Living);

        run.CompleteService("undoa");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_completed_sub_process_is_undone_from_the_inside_with_the_variables_that_it_had()
    {
        var run = ProcessRun.Started(model => model.Start().SubProcess("sub", inside => inside.Start("in").Service("pay").UndoneBy("pay", new ServiceTask
        {
            Id = "refund",
            ServiceType = "refund",
            IsForCompensation = true,
            Inputs = [new("amount", new("paid"))],
        }).Undoable("ship").Chain("in", "pay", "ship")).User("task").Throw("undo", On.Compensation()).End().Chain("start", "sub", "task", "undo", "end"));
        run.CompleteService("pay", ("paid", new FeelNumber(40))).CompleteService("ship");
        run.CompleteTask("task", ("paid", new FeelNumber(99)));

        run.CompleteService("undoship");
        var refund = run.Last.OfType<ServiceRequested>().Single();
        Assert.Equal(FeelContext.Of(("amount", new FeelNumber(40))), refund.Inputs);
        run.CompleteService("refund");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_compensation_event_sub_process_undoes_its_sub_process_and_may_have_the_rest_undone()
    {
        var run = ProcessRun.Started(model => model.Start().SubProcess("sub", inside => inside.Start("in").Undoable("pay").Chain("in", "pay")
            .EventSubProcess("handler", handler => handler.StartOn("on", On.Compensation()).User("tell").Throw("rest", On.Compensation()).End("told")
                .Chain("on", "tell", "rest", "told")))
            .Throw("undo", On.Compensation("sub")).User("after").End().Chain("start", "sub", "undo", "after", "end"));
        run.CompleteService("pay");
        Assert.Equal(["undo", "sub", "handler", "tell"], run.Living);

        run.CompleteTask("tell").CompleteService("undopay");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void An_error_event_sub_process_may_have_undone_what_was_done_in_its_scope()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start().Undoable("a").Service("b").End().Chain("start", "a", "b", "end")
            .EventSubProcess("handler", inside => inside.StartOn("on", On.Error("broken")).EndWith("undo", On.Compensation()).Chain("on", "undo")));
        run.CompleteService("a").FailService("b", "broken");
        Assert.Equal(["handler", "undo", "undoa"], run.Living);

        run.CompleteService("undoa");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Cancelling_with_compensation_undoes_what_was_done_even_in_scopes_that_were_not()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").SubProcess("sub", inside => inside.Start("in").Undoable("b").User("open").Chain("in", "b", "open"))
            .End().Chain("start", "a", "sub", "end"));
        run.CompleteService("a").CompleteService("b").Do(new SuspendProcess("think"));

        run.Do(new CancelProcess("withdrawn", Compensate: true));
        Assert.Equal("withdrawn", run.State.CancelReason);
        Assert.Equal(["sub", "undob"], run.Living);
        Assert.Equal("process.beingCanceled", run.RefusalOf(new CancelProcess("twice", Compensate: true)));
        run.CompleteService("undob").CompleteService("undoa");

        Assert.Equal(ProcessStatus.Canceled, run.State.Status);
        Assert.Equal(new ProcessCanceled("withdrawn"), run.Last[^1]);
    }

    [Fact]
    public void Cancelling_at_once_ends_an_undoing_that_is_under_way()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").User("task").End().Chain("start", "a", "task", "end"));
        run.CompleteService("a").Do(new CancelProcess("withdrawn", Compensate: true));

        run.Do(new CancelProcess("at once"));

        Assert.Equal(new ProcessCanceled("at once"), run.Last[^1]);
    }

    [Fact]
    public void Without_anything_to_undo_cancelling_ends_at_once()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").End().Chain("start", "task", "end"));

        run.Do(new CancelProcess("withdrawn", Compensate: true));

        Assert.Equal(ProcessStatus.Canceled, run.State.Status);
    }

    [Fact]
    public void A_handler_that_fails_is_an_incident_and_goes_on_after_the_retry()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").Throw("undo", On.Compensation()).End().Chain("start", "a", "undo", "end"));
        run.CompleteService("a").FailService("undoa", "down");
        Assert.Equal("down", run.State.Incidents[0].Code);

        run.Retry().CompleteService("undoa");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void An_interrupted_scope_drops_the_undoing_that_was_under_way_in_it()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().SubProcess("sub", inside => inside.Start("in").Undoable("a")
            .Throw("undo", On.Compensation()).End("done").Chain("in", "a", "undo", "done")).Boundary("heard", "sub", On.Signal("alarm"))
            .User("after").End().Chain("start", "sub", "end").Chain("heard", "after", "end"));
        run.CompleteService("a");

        run.Signal("alarm");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.Undoings);
        Assert.Empty(run.State.Compensations);
        Assert.True(run.Happened<CompensationEnded>());
    }

    [Fact]
    public void Many_things_are_undone_without_a_deep_stack()
    {
        var run = ProcessRun.Started(model => model.Start().Exclusive("merge").Add(new AbstractTask { Id = "a" })
            .UndoneBy("a", new AbstractTask { Id = "undoa", IsForCompensation = true }).Add(new AbstractTask { Id = "count", Outputs = [new("count", new("count + 1"))] }).Exclusive("again", "no")
            .Throw("undo", On.Compensation()).End().Chain("start", "merge", "a", "count", "again").Flow("again", "merge", "count < 1500")
            .Flow("again", "undo", id: "no").Chain("undo", "end"), ("count", new FeelNumber(0)));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(1500, run.Journal.OfType<CompensationStarted>().Count());
    }
}
