using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ErrorEventTests
{
    [Fact]
    public void An_error_end_event_ends_its_sub_process_and_leaves_it_by_the_boundary()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start().SubProcess("sub", inside => inside.Start("in").Parallel("fork")
            .User("task").User("other").EndWith("fail", On.Error("broken")).Chain("in", "fork", "task", "fail").Chain("fork", "other"))
            .Boundary("caught", "sub", On.Error("broken")).User("repair").End().Chain("start", "sub", "end").Chain("caught", "repair", "end"));

        run.CompleteTask("task");

        Assert.Equal(["repair"], run.Living);
        Assert.True(run.Happened<ErrorThrown>("fail"));
        Assert.True(run.Happened<TaskCanceled>("other"));
    }

    [Theory]
    [InlineData("broken", "exact")]
    [InlineData("lost", "any")]
    public void A_catcher_of_the_very_code_goes_before_one_of_all(string code, string caughtBy)
    {
        var run = ProcessRun.Started(model => model.Error("broken", "lost").Start().Service("service").Boundary("anyOne", "service", On.Error())
            .Boundary("exactOne", "service", On.Error("broken")).User("any").User("exact").End()
            .Chain("start", "service", "end").Chain("anyOne", "any", "end").Chain("exactOne", "exact", "end"));

        run.FailService("service", code);

        Assert.Equal([caughtBy], run.Living);
        Assert.False(run.Happened<IncidentRaised>());
    }

    [Fact]
    public void Event_sub_processes_of_the_scope_go_before_its_boundary_and_the_inner_scope_before_the_outer()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start()
            .SubProcess("sub", inside => inside.Start("in").Service("service").Chain("in", "service")
                .EventSubProcess("handler", handler => handler.StartOn("on", On.Error("broken")).User("inner").Chain("on", "inner")))
            .Boundary("caught", "sub", On.Error("broken")).End().Chain("start", "sub", "end").Chain("caught", "end")
            .EventSubProcess("outer", handler => handler.StartOn("outerOn", On.Error()).User("outerTask").Chain("outerOn", "outerTask")));

        run.FailService("service", "broken");

        Assert.Equal(["sub", "handler", "inner"], run.Living);
        run.CompleteTask("inner");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void An_error_out_of_the_handler_goes_outwards_and_not_to_the_same_handler_again()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Start()
            .SubProcess("sub", inside => inside.Start("in").Service("service").Chain("in", "service")
                .EventSubProcess("handler", handler => handler.StartOn("on", On.Error()).Service("again").Chain("on", "again")))
            .Boundary("caught", "sub", On.Error("broken")).User("after").End().Chain("start", "sub", "end").Chain("caught", "after", "end"));

        run.FailService("service", "broken").FailService("again", "broken");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Code_and_message_are_offered_to_the_outputs_of_the_catcher()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").Add(new BoundaryEvent
        {
            Id = "caught",
            AttachedToRef = "task",
            EventDefinitions = [On.Error()],
            Outputs = [new("why", new("errorCode + \": \" + errorMessage")), new("detail", new("detail"))],
        }).User("after").End().Chain("start", "task", "end").Chain("caught", "after", "end"));

        run.FailTask("task", "sick", ("detail", new FeelNumber(7)));

        Assert.Equal(new FeelString("sick: sick!"), run.State.Variables.Get("why"));
        Assert.Equal(new FeelNumber(7), run.State.Variables.Get("detail"));
        Assert.Equal(FeelNull.Value, run.State.Variables.Get("errorCode"));
    }

    [Fact]
    public void A_failure_that_nothing_catches_is_an_incident_and_is_tried_again()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").End().Chain("start", "task", "end"));

        run.FailTask("task", "sick");
        Assert.Equal("sick", run.State.Incidents[0].Code);
        Assert.Empty(run.State.Tasks);

        run.Retry().CompleteTask("task");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void An_error_that_nothing_catches_waits_for_repair_and_throws_nothing_yet()
    {
        var run = ProcessRun.Started(model => model.Error("broken").Signal("alarm").Start()
            .EndWith("fail", On.Signal("alarm"), On.Error("broken")).Chain("start", "fail"));

        Assert.Equal("error.notCaught", run.State.Incidents[0].Code);
        Assert.False(run.Happened<SignalThrown>());
        run.Retry();
        Assert.Equal("error.notCaught", run.State.Incidents[0].Code);
    }

    [Fact]
    public void An_instance_that_was_called_fails_by_an_error_that_nothing_catches()
    {
        var run = ProcessRun.Of(model => model.Error("broken").Start().Parallel("fork").User("task").User("other")
            .Add(new EndEvent { Id = "fail", EventDefinitions = [On.Error("broken")], Inputs = [new("at", new("3"))] })
            .Chain("start", "fork", "task", "fail").Chain("fork", "other"));
        run.Do(new StartProcess(FeelContext.Empty) { IsCalled = true });

        run.CompleteTask("task");

        Assert.Equal(ProcessStatus.Failed, run.State.Status);
        Assert.True(run.State.IsFinished);
        Assert.Equal(new ProcessFailed("broken", "broken happened", FeelContext.Of(("at", new FeelNumber(3)))), run.Last[^1]);
    }

    [Fact]
    public void A_task_that_is_not_open_cannot_fail()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").End().Chain("start", "task", "end"));

        Assert.Equal("task.notOpen", run.RefusalOf(new FailTask(99, "sick", "sick", FeelContext.Empty)));
    }
}
