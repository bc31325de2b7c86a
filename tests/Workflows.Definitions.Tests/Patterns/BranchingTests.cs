using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class BranchingTests
{
    [Fact]
    [WorkflowPattern(6)]
    public void Multi_choice_takes_every_branch_whose_condition_holds() => Assert.Equal(["b", "c"], Chosen().Living);

    [Fact]
    [WorkflowPattern(7)]
    public void Structured_synchronizing_merge_waits_for_the_branches_that_were_taken_and_no_other()
    {
        var run = Chosen().CompleteTask("c");
        Assert.Equal(["b"], run.Living);

        run.CompleteTask("b");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(8)]
    public void Multi_merge_goes_on_for_each_branch_that_comes()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Exclusive("merge").User("after").End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "b", "merge"));

        run.CompleteTask("a");
        Assert.Equal(["b", "after"], run.Living);

        run.CompleteTask("b");
        Assert.Equal(["after", "after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(37)]
    public void Local_synchronizing_merge_sees_by_itself_that_a_branch_has_gone_elsewhere()
    {
        // The branch of c may leave the block, so no split tells the merge how many will come.
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").User("c").Exclusive("leave", "stays")
            .Inclusive("merge").User("after").End("gone").End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "b", "merge").Chain("fork", "c", "leave")
            .Flow("leave", "gone", "away").Flow("leave", "merge", id: "stays"));

        run.CompleteTask("a").CompleteTask("b");
        Assert.Equal(["c"], run.Living);

        run.CompleteTask("c", ("away", FeelBoolean.True));
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(38)]
    public void General_synchronizing_merge_waits_for_a_branch_that_may_still_come_round_a_loop()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").Exclusive("again").User("b").Exclusive("enough", "done")
            .Inclusive("merge").User("after").End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "again", "b", "enough")
            .Flow("enough", "again", "repeat").Flow("enough", "merge", id: "done"));

        run.CompleteTask("a").CompleteTask("b", ("repeat", FeelBoolean.True));
        Assert.Equal(["b"], run.Living);

        run.CompleteTask("b", ("repeat", FeelBoolean.False));
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(33)]
    public void Generalised_and_join_keeps_what_comes_early_for_the_next_round()
    {
        // Two threads enter the block, so each branch brings two tokens.
        var run = ProcessRun.Started(model => model.Start().Parallel("twice").Exclusive("enter").Parallel("fork").User("a").User("b")
            .Parallel("join").User("after").End()
            .Chain("start", "twice", "enter", "fork", "a", "join", "after", "end").Flow("twice", "enter").Chain("fork", "b", "join"));

        run.CompleteTask("a").CompleteTask("a");
        Assert.Equal(["b", "b"], run.Living);
        run.CompleteTask("b");
        Assert.Equal(["b", "after"], run.Living);
        run.CompleteTask("b");

        Assert.Equal(["after", "after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(41)]
    public void Thread_merge_makes_one_of_so_many_threads()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Exclusive("merge").User("after").End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "b", "merge")
            .With<UserTask>("after", task => task with { StartQuantity = 2 }));

        run.CompleteTask("a");
        Assert.Equal(["b"], run.Living);
        run.CompleteTask("b");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    [WorkflowPattern(42)]
    public void Thread_split_makes_so_many_threads_of_one()
    {
        var run = ProcessRun.Started(model => model.Start().User("before").User("after").End().Chain("start", "before", "after", "end")
            .With<UserTask>("before", task => task with { CompletionQuantity = 3 }));

        run.CompleteTask("before");

        Assert.Equal(["after", "after", "after"], run.Living);
    }

    private static ProcessRun Chosen() => ProcessRun.Started(
        model => model.Start().Inclusive("choose").User("a").User("b").User("c").Inclusive("merge").User("after").End()
            .Flow("start", "choose").Flow("choose", "a", "amount < 10").Flow("choose", "b", "amount >= 10").Flow("choose", "c", "amount >= 50")
            .Flow("a", "merge").Flow("b", "merge").Chain("c", "merge", "after", "end"),
        ("amount", new FeelNumber(70)));
}
