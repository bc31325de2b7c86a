using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class EscalationTests
{
    [Fact]
    public void The_thrower_goes_on_beside_a_catcher_that_does_not_interrupt()
    {
        var run = ProcessRun.Started(model => Throwing(model).BoundaryBeside("caught", "sub", On.Escalation("late")).User("note")
            .Chain("caught", "note", "end"));

        Assert.Equal(["sub", "note", "after"], run.Living);
    }

    [Fact]
    public void A_catcher_that_interrupts_ends_the_thrower()
    {
        var run = ProcessRun.Started(model => Throwing(model).Boundary("caught", "sub", On.Escalation()).User("note").Chain("caught", "note", "end"));

        Assert.Equal(["note"], run.Living);
        Assert.True(run.Happened<ElementTerminated>("throw"));
    }

    [Fact]
    public void An_event_sub_process_runs_beside_as_often_as_it_is_thrown()
    {
        var run = ProcessRun.Started(model => model.Escalation("late").Start().User("again").Throw("throw", On.Escalation("late"))
            .Chain("start", "again", "throw", "again")
            .EventSubProcess("notes", inside => inside.StartBeside("on", On.Escalation("late")).User("note").Chain("on", "note")));

        run.CompleteTask("again").CompleteTask("again");

        Assert.Equal(2, run.Living.Count(id => id == "note"));
        Assert.Contains("again", run.Living);
    }

    [Fact]
    public void Where_nothing_catches_it_nothing_happens()
    {
        var run = ProcessRun.Started(model => Throwing(model));

        Assert.Equal(["sub", "after"], run.Living);
        Assert.True(run.Happened<EscalationThrown>("throw"));
        Assert.False(run.Happened<EscalationEscaped>());
    }

    [Fact]
    public void An_instance_that_was_called_hands_it_to_its_caller()
    {
        var run = ProcessRun.Of(model => Throwing(model));

        run.Do(new StartProcess(FeelContext.Empty) { IsCalled = true });

        Assert.Equal("late", run.Last.OfType<EscalationEscaped>().Single().EscalationCode);
        Assert.Equal(["sub", "after"], run.Living);
    }

    private static ProcessBuilder Throwing(ProcessBuilder model) => model.Escalation("late").Start()
        .SubProcess("sub", inside => inside.Start("in").Throw("throw", On.Escalation("late")).User("after").Chain("in", "throw", "after"))
        .End().Chain("start", "sub", "end");
}
