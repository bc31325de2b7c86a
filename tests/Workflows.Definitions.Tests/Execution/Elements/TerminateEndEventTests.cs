using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class TerminateEndEventTests
{
    [Fact]
    public void It_ends_the_process_and_everything_that_it_asked_for()
    {
        var run = ProcessRun.Started(model => model.Message("news").Start().Parallel("fork").User("stopper").User("task")
            .Service("service").TimerCatch("timer", "P1D").Receive("receive", "news").TerminateEnd("stop").End()
            .Chain("start", "fork", "stopper", "stop").Chain("fork", "task", "end").Chain("fork", "service", "end")
            .Chain("fork", "timer", "end").Chain("fork", "receive", "end"));

        run.CompleteTask("stopper");

        Assert.Equal(ProcessStatus.Terminated, run.State.Status);
        Assert.Empty(run.State.Elements);
        Assert.Contains(run.Last, happened => happened is TaskCanceled { ElementId: "task" });
        Assert.Contains(run.Last, happened => happened is ServiceCanceled { ElementId: "service" });
        Assert.Contains(run.Last, happened => happened is TimerCanceled { ElementId: "timer" });
        Assert.Contains(run.Last, happened => happened is MessageNoLongerAwaited { ElementId: "receive" });
        Assert.IsType<ProcessTerminated>(run.Last[^1]);
        Assert.Equal("process.notActive", run.RefusalOf(new CancelProcess("late")));
    }
}
