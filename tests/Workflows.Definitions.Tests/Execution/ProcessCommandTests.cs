using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

public sealed class ProcessCommandTests
{
    [Fact]
    public void An_instance_is_started_once()
    {
        var run = ProcessRun.Started(OneTask);

        Assert.Equal("process.alreadyStarted", run.RefusalOf(new StartProcess(FeelContext.Empty)));
    }

    [Fact]
    public void Nothing_can_be_asked_of_an_instance_that_has_not_begun()
    {
        Assert.Equal("process.notActive", ProcessRun.Of(OneTask).RefusalOf(new SetVariables(FeelContext.Empty)));
    }

    [Fact]
    public void An_instance_runs_on_its_own_definition_alone()
    {
        var run = ProcessRun.Started(OneTask);
        var other = new ProcessBuilder().Start().End().Chain("start", "end").Build("other");

        var decision = ProcessEngine.Decide(
            ExecutableProcess.Compile(other).Process!, run.State, new CancelProcess("x"), run.Now);

        Assert.Equal("process.otherDefinition", decision.Refusal?.Code);
    }

    [Fact]
    public void Cancelling_ends_everything()
    {
        var run = ProcessRun.Started(OneTask);

        run.Do(new CancelProcess("withdrawn"));

        Assert.Equal(ProcessStatus.Canceled, run.State.Status);
        Assert.Empty(run.State.Elements);
        Assert.Equal(new ProcessCanceled("withdrawn"), run.Last[^1]);
    }

    [Fact]
    public void A_loop_that_never_waits_is_refused_and_leaves_nothing()
    {
        var run = ProcessRun.Started(model => model.Start().User("task").Exclusive("head").End()
            .Chain("start", "task", "head").Flow("head", "tail").Add(new AbstractTask { Id = "tail" }).Flow("tail", "head"));
        var before = run.State;

        Assert.Equal("process.stepBudget", run.RefusalOf(new CompleteTask(run.State.Tasks[0].Key, FeelContext.Empty)));
        Assert.Same(before, run.State);
    }

    [Fact]
    public void Variables_that_are_too_large_are_refused()
    {
        var run = ProcessRun.Started(OneTask, ("kept", new FeelString(new string('x', VariableLimits.MaximumSize / 2))));
        FeelValue deep = FeelList.Empty;
        for (var level = 0; level <= VariableLimits.MaximumDepth; level++)
            deep = new FeelList([deep]);

        Assert.Equal("variables.tooLarge", run.RefusalOf(new SetVariables(FeelContext.Of(("large", new FeelString(new string('x', VariableLimits.MaximumSize)))))));
        Assert.Equal("variables.tooLarge", run.RefusalOf(new SetVariables(FeelContext.Of(("range", new FeelRange(null, false, new FeelString(new string('x', VariableLimits.MaximumSize)), true))))));
        Assert.Equal("variables.tooLarge", run.RefusalOf(new SetVariables(FeelContext.Of(("more", new FeelString(new string('x', VariableLimits.MaximumSize / 2)))))));
        Assert.Equal("variables.tooLarge", run.RefusalOf(new SetVariables(FeelContext.Of(("deep", deep)))));
    }

    private static void OneTask(ProcessBuilder model) => model.Start().User("task").End().Chain("start", "task", "end");
}
