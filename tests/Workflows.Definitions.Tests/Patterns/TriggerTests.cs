using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class TriggerTests
{
    [Fact]
    [WorkflowPattern(23)]
    public void A_transient_trigger_is_lost_where_nothing_waits_for_it()
    {
        var run = ProcessRun.Started(model => model.Signal("bell").Start().User("before").Catch("heard", On.Signal("bell")).User("after").End()
            .Chain("start", "before", "heard", "after", "end"));
        Assert.Equal("signal.notAwaited", run.RefusalOf(new DeliverSignal("bell", FeelContext.Empty)));

        run.CompleteTask("before");
        Assert.Equal(["heard"], run.Living);

        Assert.Equal(["after"], run.Signal("bell").Living);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [WorkflowPattern(24)]
    public void A_persistent_trigger_is_kept_until_the_case_is_ready_for_it(bool comesEarly)
    {
        var run = ProcessRun.Started(model => model.Message("letter").Start().Parallel("fork").User("before").CatchMessage("arrived", "letter")
            .Parallel("ready").User("answer").End()
            .Chain("start", "fork", "before", "ready", "answer", "end").Chain("fork", "arrived", "ready"));

        _ = comesEarly ? run.Deliver("arrived") : run.CompleteTask("before");
        Assert.DoesNotContain("answer", run.Living);
        _ = comesEarly ? run.CompleteTask("before") : run.Deliver("arrived");

        Assert.Equal(["answer"], run.Living);
    }
}
