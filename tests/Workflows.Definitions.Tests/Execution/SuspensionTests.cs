using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

public sealed class SuspensionTests
{
    [Fact]
    public void A_suspended_instance_refuses_everything_but_resuming_cancelling_and_setting_variables()
    {
        var run = Waiting().Do(new SuspendProcess("inquiry"));
        var task = run.State.Tasks[0].Key;

        Assert.True(run.State.IsSuspended);
        Assert.Equal("process.suspended", run.RefusalOf(new CompleteTask(task, FeelContext.Empty)));
        Assert.Equal("process.suspended", run.RefusalOf(new FireTimer(run.State.Timers[0].Key)));
        Assert.Equal("process.suspended", run.RefusalOf(new SuspendProcess("again")));
        Assert.Null(run.RefusalOf(new SetVariables(FeelContext.Empty)));
        Assert.Null(run.RefusalOf(new CancelProcess("over")));
    }

    [Fact]
    public void Resumed_it_goes_on_where_it_stood()
    {
        var run = Waiting().Do(new SuspendProcess("inquiry")).Do(new ResumeProcess("cleared"));

        run.CompleteTask("task");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal("process.notSuspended", Waiting().RefusalOf(new ResumeProcess("what")));
    }

    private static ProcessRun Waiting() => ProcessRun.Started(model => model.Start().User("task").Boundary("late", "task", On.Timer("P1D")).End()
        .Chain("start", "task", "end").Chain("late", "end"));
}
