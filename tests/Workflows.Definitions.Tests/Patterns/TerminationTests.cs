using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class TerminationTests
{
    [Fact]
    [WorkflowPattern(11)]
    public void Implicit_termination_ends_the_case_when_nothing_is_left_to_do()
    {
        // No end event says so: the branches end one after the other.
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Chain("start", "fork", "a").Flow("fork", "b"));

        run.CompleteTask("a");
        Assert.Equal(ProcessStatus.Active, run.State.Status);

        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("b").State.Status);
    }

    [Fact]
    [WorkflowPattern(43)]
    public void Explicit_termination_ends_the_case_whatever_is_left_to_do()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").TerminateEnd("stop").End()
            .Chain("start", "fork", "a", "stop").Chain("fork", "b", "end"));

        run.CompleteTask("a");

        Assert.Equal(ProcessStatus.Terminated, run.State.Status);
        Assert.True(run.Happened<TaskCanceled>("b"));
    }
}
