using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class TransactionTests
{
    [Fact]
    public void Cancelled_it_ends_what_is_inside_undoes_what_was_done_and_is_left_by_its_cancel_event()
    {
        var run = ProcessRun.Started(Booking);
        run.CompleteService("hotel");
        run.CompleteTask("decide");
        Assert.Equal(["trip", "undohotel"], run.Living);
        Assert.True(run.Happened<TaskCanceled>("other"));
        Assert.Empty(run.State.Timers);

        run.CompleteService("undohotel");

        Assert.Equal(["apologise"], run.Living);
        run.CompleteTask("apologise");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Without_anything_done_it_is_left_at_once()
    {
        var run = ProcessRun.Started(Booking);

        run.CompleteTask("decide");

        Assert.Equal(["apologise"], run.Living);
    }

    [Fact]
    public void An_error_leaves_it_with_nothing_undone()
    {
        var run = ProcessRun.Started(Booking);

        run.FailService("hotel", "flood");

        Assert.Equal(["look"], run.Living);
        Assert.False(run.Happened<CompensationStarted>());
    }

    [Fact]
    public void Done_it_can_be_undone_later_as_any_sub_process()
    {
        var run = ProcessRun.Started(model => model.Start().Transaction("trip", inside => inside.Start("in").Undoable("hotel").Chain("in", "hotel"))
            .Throw("undo", On.Compensation()).End().Chain("start", "trip", "undo", "end"));

        run.CompleteService("hotel").CompleteService("undohotel");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_cancel_event_in_a_sub_process_inside_cancels_the_transaction()
    {
        var run = ProcessRun.Started(model => model.Start().Transaction("trip", inside => inside.Start("in").SubProcess("sub", deeper => deeper
            .Start("deep").Undoable("hotel").EndWith("cancel", On.Cancel()).Chain("deep", "hotel", "cancel")).Chain("in", "sub"))
            .Boundary("canceled", "trip", On.Cancel()).User("apologise").End().Chain("start", "trip", "end").Chain("canceled", "apologise", "end"));

        run.CompleteService("hotel");
        Assert.Equal(["trip", "sub", "undohotel"], run.Living);
        run.CompleteService("undohotel");

        Assert.Equal(["apologise"], run.Living);
    }

    [Fact]
    public void Outside_a_transaction_a_cancel_event_cannot_run()
    {
        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start().User("task").Boundary("boundary", "task", On.Cancel())
            .EndWith("end", On.Cancel()).Chain("start", "task", "end").Build());

        Assert.Equal(["boundary", "end"], compilation.Diagnostics.Where(diagnostic => diagnostic.Code == "execution.cancelOutsideTransaction")
            .Select(diagnostic => diagnostic.ElementId).Order(StringComparer.Ordinal));
    }

    private static void Booking(ProcessBuilder model) => model.Error("flood").Start().Transaction("trip", inside => inside.Start("in").Parallel("fork")
        .Undoable("hotel").User("decide").User("other").EndWith("cancel", On.Cancel()).Chain("in", "fork", "hotel").Chain("fork", "decide", "cancel")
        .Chain("fork", "other")).Boundary("canceled", "trip", On.Cancel()).Boundary("late", "trip", On.Timer("P1D")).Boundary("hazard", "trip", On.Error("flood"))
        .User("apologise").User("look").End().Chain("start", "trip", "end").Chain("canceled", "apologise", "end").Chain("hazard", "look", "end").Chain("late", "end");
}
