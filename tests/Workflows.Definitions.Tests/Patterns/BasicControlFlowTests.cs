using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class BasicControlFlowTests
{
    [Fact]
    [WorkflowPattern(1)]
    public void Sequence_begins_a_task_when_the_one_before_is_done()
    {
        var run = ProcessRun.Started(model => model.Start().User("first").User("second").End().Chain("start", "first", "second", "end"));
        Assert.Equal(["first"], run.Living);

        run.CompleteTask("first");
        Assert.Equal(["second"], run.Living);

        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("second").State.Status);
    }

    [Fact]
    [WorkflowPattern(2)]
    public void Parallel_split_begins_every_branch_and_each_goes_on_by_itself()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").User("afterA").End()
            .Chain("start", "fork", "a", "afterA", "end").Chain("fork", "b", "end"));
        Assert.Equal(["a", "b"], run.Living);

        run.CompleteTask("a");

        Assert.Equal(["b", "afterA"], run.Living);
    }

    [Fact]
    [WorkflowPattern(3)]
    public void Synchronization_goes_on_once_when_every_branch_has_come()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Parallel("join").User("after").End()
            .Chain("start", "fork", "a", "join", "after", "end").Chain("fork", "b", "join"));

        run.CompleteTask("b");
        Assert.Equal(["a"], run.Living);

        run.CompleteTask("a");
        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(10, "small")]
    [InlineData(100, "large")]
    [WorkflowPattern(4)]
    public void Exclusive_choice_takes_one_branch_by_the_data(int amount, string chosen)
    {
        // Both conditions hold for a large amount; still only the first is taken.
        var run = ProcessRun.Started(
            model => model.Start().Exclusive("choose", "otherwise").User("large").User("some").User("small").End()
                .Flow("start", "choose").Flow("choose", "large", "amount > 50").Flow("choose", "some", "amount > 20")
                .Flow("choose", "small", id: "otherwise").Flow("large", "end").Flow("some", "end").Flow("small", "end"),
            ("amount", new FeelNumber(amount)));

        Assert.Equal([chosen], run.Living);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [WorkflowPattern(5)]
    public void Simple_merge_goes_on_from_whichever_branch_was_chosen(string choice)
    {
        var run = ProcessRun.Started(
            model => model.Start().Exclusive("choose").User("a").User("b").Exclusive("merge").User("after").End()
                .Flow("start", "choose").Flow("choose", "a", "choice = \"a\"").Flow("choose", "b", "choice = \"b\"")
                .Flow("a", "merge").Chain("b", "merge", "after", "end"),
            ("choice", new FeelString(choice)));

        run.CompleteTask(choice);

        Assert.Equal(["after"], run.Living);
    }
}
