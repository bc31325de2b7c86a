using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class MultipleEventTests
{
    private static readonly EventDefinition[] Definitions = [On.Message("news"), On.Signal("alarm"), On.Timer("P1D")];

    [Fact]
    public void Of_several_the_first_that_comes_counts_and_the_others_are_awaited_no_longer()
    {
        var run = ProcessRun.Started(model => Known(model).CatchAny("wait", Definitions).User("after").End().Chain("start", "wait", "after", "end"));

        run.Signal("alarm");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.Subscriptions);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void Parallel_all_must_come_in_whatever_order_and_all_they_carry_counts()
    {
        var run = ProcessRun.Started(model => Known(model).CatchAll("wait", Definitions).End().Chain("start", "wait", "end"));

        run.Signal("alarm", ("a", new FeelNumber(1))).Fire("wait");
        Assert.Equal(["wait"], run.Living);
        Assert.Equal(2, run.State.HeldTriggers.Count);
        Assert.Equal(FeelNull.Value, run.State.Variables.Get("a"));
        run.Deliver("wait", ("b", new FeelNumber(2)));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelNumber(1), run.State.Variables.Get("a"));
        Assert.Equal(new FeelNumber(2), run.State.Variables.Get("b"));
    }

    [Fact]
    public void A_parallel_boundary_that_does_not_interrupt_waits_for_all_again()
    {
        var run = ProcessRun.Started(model => Known(model).User("task").Add(new BoundaryEvent
        {
            Id = "both",
            AttachedToRef = "task",
            CancelActivity = false,
            ParallelMultiple = true,
            EventDefinitions = [On.Message("news"), On.Signal("alarm")],
        }).User("note").End().Chain("start", "task", "end").Chain("both", "note", "end"));

        run.Signal("alarm").Deliver("both").Deliver("both").Signal("alarm");

        Assert.Equal(["task", "note", "note"], run.Living);
        run.Signal("alarm").CompleteTask("task").CompleteTask("note").CompleteTask("note");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Contains(run.Journal, happened => happened is TriggerReleased);
    }

    [Fact]
    public void A_boundary_may_wait_for_one_thing_and_catch_another()
    {
        var run = ProcessRun.Started(model => Known(model).Service("service").Boundary("either", "service", On.Timer("P1D"), On.Error())
            .User("after").End().Chain("start", "service", "end").Chain("either", "after", "end"));

        run.FailService("service", "broken");

        Assert.Equal(["after"], run.Living);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void Several_things_are_thrown_each()
    {
        var run = ProcessRun.Started(model => Known(model).Escalation("late").EndWith("end", On.Message("news"), On.Signal("alarm"), On.Escalation("late"), On.Terminate())
            .User("other").Parallel("fork").Chain("start", "fork", "end").Chain("fork", "other"));

        Assert.True(run.Happened<MessageThrown>("end"));
        Assert.True(run.Happened<SignalThrown>("end"));
        Assert.True(run.Happened<EscalationThrown>("end"));
        Assert.Equal(ProcessStatus.Terminated, run.State.Status);
    }

    [Fact]
    public void A_definition_may_be_shared_between_events()
    {
        var reference = new EventDefinitionReference { Id = string.Empty, DefinitionRef = "shared" };
        var run = ProcessRun.Started(model => Known(model).Shared(On.Signal("alarm") with { Id = "shared" })
            .CatchAny("wait", reference).Throw("throw", reference).End().Chain("start", "wait", "throw", "end"));

        run.Signal("alarm");

        Assert.True(run.Happened<SignalThrown>("throw"));
    }

    private static ProcessBuilder Known(ProcessBuilder model) => model.Message("news").Signal("alarm").Start();
}
