using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ActivityQuantityTests
{
    [Fact]
    public void An_activity_waits_until_it_has_as_many_tokens_as_it_wants()
    {
        var run = ProcessRun.Started(model => Joining(model, startQuantity: 2));
        Assert.Equal(["a", "b", "c"], run.Living);

        run.CompleteTask("a");
        Assert.Equal(["b", "c"], run.Living);
        run.CompleteTask("c");
        Assert.Equal(["b", "both"], run.Living);

        Assert.Empty(run.State.HeldTokens);
        run.CompleteTask("b");
        Assert.Equal(1, Assert.Single(run.State.HeldTokens).Count);
    }

    [Fact]
    public void Tokens_of_one_flow_count_like_those_of_several()
    {
        var run = ProcessRun.Started(model => model.Start().User("once").User("thrice").End().Chain("start", "once", "thrice", "end")
            .With<UserTask>("once", task => task with { CompletionQuantity = 3 })
            .With<UserTask>("thrice", task => task with { StartQuantity = 3 }));

        run.CompleteTask("once");

        Assert.Equal(["thrice"], run.Living);
        Assert.Empty(run.State.HeldTokens);
        Assert.Equal(run.State, ProcessEngine.Fold(run.Journal));
    }

    [Fact]
    public void As_many_tokens_leave_as_it_says()
    {
        var run = ProcessRun.Started(model => model.Start().Script("split", "null").User("task").End().Chain("start", "split", "task", "end")
            .With<ScriptTask>("split", task => task with { CompletionQuantity = 3 }));

        Assert.Equal(3, run.State.Tasks.Count);
        run.CompleteTask("task").CompleteTask("task").CompleteTask("task");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Tokens_that_are_too_few_for_ever_are_an_incident()
    {
        var run = ProcessRun.Started(model => Joining(model, startQuantity: 4));

        run.CompleteTask("a").CompleteTask("b").CompleteTask("c");

        Assert.Equal("gateway.neverJoined", run.State.Incidents[0].Code);
        Assert.Equal("both", run.State.Incidents[0].ElementId);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1001, 1)]
    [InlineData(1, 1_000_000_000)]
    public void A_quantity_out_of_range_is_not_made_ready(int startQuantity, int completionQuantity) => Assert.Equal(
        "execution.quantityInvalid",
        Assert.Single(ExecutableProcess.Compile(Joining(new ProcessBuilder(), startQuantity)
            .With<UserTask>("both", task => task with { CompletionQuantity = completionQuantity }).Build()).Diagnostics).Code);

    private static ProcessBuilder Joining(ProcessBuilder model, int startQuantity) => model
        .Start().Parallel("fork").User("a").User("b").User("c").User("both").End()
        .Chain("start", "fork", "a", "both", "end").Chain("fork", "b", "both").Chain("fork", "c", "both")
        .With<UserTask>("both", task => task with { StartQuantity = startQuantity });
}
