using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

/// <summary>Events of activities that are done more than once.</summary>
public sealed class LoopedEventTests
{
    [Fact]
    public void Each_instance_is_undone_with_its_own_item_the_last_first()
    {
        var run = ProcessRun.Started(model => model.Start().Service("pay").UndoneBy("pay", new ServiceTask
        {
            Id = "refund",
            ServiceType = "refund",
            IsForCompensation = true,
            Inputs = [new("who", new("item"))],
        }).ForEach("pay", "[\"a\", \"b\"]").Throw("undo", On.Compensation()).End().Chain("start", "pay", "undo", "end"));
        run.CompleteService("pay").CompleteService("pay");
        Assert.Equal(new FeelString("b"), run.Last.OfType<ServiceRequested>().Single().Inputs.Get("who"));

        run.CompleteService("refund");
        Assert.Equal(new FeelString("a"), run.Last.OfType<ServiceRequested>().Single().Inputs.Get("who"));
        run.CompleteService("refund");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void The_insides_of_several_sub_processes_are_undone()
    {
        var run = ProcessRun.Started(model => model.Start().SubProcess("sub", inside => inside.Start("in").Undoable("a").Chain("in", "a"))
            .ForEach("sub", "[1, 2, 3]", sequential: true).Throw("undo", On.Compensation()).End().Chain("start", "sub", "undo", "end"));
        run.CompleteService("a").CompleteService("a").CompleteService("a");

        run.CompleteService("undoa").CompleteService("undoa");
        Assert.Equal(["undo", "sub", "sub", "undoa"], run.Living);
        run.CompleteService("undoa");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void An_error_in_one_instance_leaves_the_activity_as_a_whole()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start().Service("pay").ForEach("pay", "[1, 2, 3]")
            .Boundary("caught", "pay", On.Error("broken")).User("after").End().Chain("start", "pay", "end").Chain("caught", "after", "end"));

        run.FailService("pay", "broken");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Each_sub_process_has_event_sub_processes_of_its_own()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().SubProcess("sub", inside => inside.Start("in").User("task").Chain("in", "task")
            .EventSubProcess("handler", handler => handler.StartOn("on", On.Signal("alarm")).User("clear").Chain("on", "clear")))
            .ForEach("sub", "[1, 2]").End().Chain("start", "sub", "end"));
        Assert.Equal(2, run.State.Signals.Count);

        run.CompleteTask("task");
        run.Signal("alarm").CompleteTask("clear");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void One_cancelled_transaction_of_several_leaves_them_all()
    {
        var run = ProcessRun.Started(model => model.Start().Transaction("trip", inside => inside.Start("in").Undoable("hotel").User("decide").EndWith("cancel", On.Cancel())
            .Chain("in", "hotel", "decide", "cancel")).ForEach("trip", "[1, 2]").Boundary("canceled", "trip", On.Cancel()).User("apologise").End()
            .Chain("start", "trip", "end").Chain("canceled", "apologise", "end"));
        run.CompleteService("hotel");

        run.CompleteTask("decide").CompleteService("undohotel");

        Assert.Equal(["apologise"], run.Living);
    }
}
