using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class SignalTests
{
    [Fact]
    public void Everything_in_the_instance_that_waits_for_a_signal_gets_it()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().Parallel("fork").CatchAny("one", On.Signal("alarm"))
            .User("task").Boundary("two", "task", On.Signal("alarm")).End().Chain("start", "fork", "one", "end")
            .Chain("fork", "task", "end").Chain("two", "end"));
        Assert.Equal(["alarm", "alarm"], run.State.Signals.Select(awaited => awaited.SignalName));

        run.Signal("alarm", ("where", new FeelString("roof")));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelString("roof"), run.State.Variables.Get("where"));
        Assert.True(run.Happened<TaskCanceled>("task"));
    }

    [Fact]
    public void A_signal_that_nothing_waits_for_is_refused()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm", "calm").Start().CatchAny("wait", On.Signal("alarm")).End().Chain("start", "wait", "end"));

        Assert.Equal("signal.notAwaited", run.RefusalOf(new DeliverSignal("calm", FeelContext.Empty)));
    }

    [Fact]
    public void A_thrown_signal_reaches_what_waits_in_the_same_instance_and_the_thrower_goes_on()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().Parallel("fork").CatchAny("wait", On.Signal("alarm"))
            .User("heard").User("before").Add(new IntermediateThrowEvent
            {
                Id = "throw",
                EventDefinitions = [On.Signal("alarm")],
                Inputs = [new("floor", new("1 + 2"))],
            }).User("after").End().Chain("start", "fork", "wait", "heard", "end").Chain("fork", "before", "throw", "after", "end"));

        run.CompleteTask("before");

        Assert.Equal(["heard", "after"], run.Living);
        var thrown = run.Last.OfType<SignalThrown>().Single();
        Assert.Equal(FeelContext.Of(("floor", new FeelNumber(3))), thrown.Variables);
        Assert.Equal(new FeelNumber(3), run.State.Variables.Get("floor"));
    }

    [Fact]
    public void A_signal_is_not_heard_by_what_begins_to_wait_because_of_it()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().CatchAny("first", On.Signal("alarm"))
            .CatchAny("second", On.Signal("alarm")).End().Chain("start", "first", "second", "end"));

        run.Signal("alarm");

        Assert.Equal(["second"], run.Living);
    }

    [Fact]
    public void A_thrower_that_its_own_signal_ends_goes_no_further()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().SubProcess("sub", inside => inside.Start("in").User("task")
            .Throw("throw", On.Signal("alarm")).User("never").Chain("in", "task", "throw", "never"))
            .Boundary("heard", "sub", On.Signal("alarm")).User("after").End().Chain("start", "sub", "end").Chain("heard", "after", "end"));

        run.CompleteTask("task");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void A_boundary_signal_that_does_not_interrupt_comes_again_and_again()
    {
        var run = ProcessRun.Started(model => model.Signal("alarm").Start().User("task").BoundaryBeside("heard", "task", On.Signal("alarm"))
            .User("note").End().Chain("start", "task", "end").Chain("heard", "note", "end"));

        run.Signal("alarm").Signal("alarm");

        Assert.Equal(["task", "note", "note"], run.Living);
        run.CompleteTask("task").CompleteTask("note").CompleteTask("note");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }
}
