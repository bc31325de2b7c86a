using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

/// <summary>Joins that go on before every branch has come.</summary>
public sealed class PartialJoinTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [WorkflowPattern(9)]
    [WorkflowPattern(30)]
    public void It_goes_on_with_the_first_that_suffice_swallows_the_rest_and_begins_anew(int needed)
    {
        var run = ProcessRun.Started(model => InALoop(model, needed));

        for (var round = 1; round <= 2; round++)
        {
            string[] branches = ["c", "a", "b"];
            foreach (var branch in branches.Take(needed))
            {
                Assert.DoesNotContain("after", run.Living);
                run.CompleteTask(branch);
            }

            Assert.Contains("after", run.Living);
            foreach (var branch in branches.Skip(needed))
                run.CompleteTask(branch);
            Assert.Equal(["after"], run.Living);
            run.CompleteTask("after", ("repeat", FeelBoolean.True));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [WorkflowPattern(28)]
    [WorkflowPattern(31)]
    public void While_it_waits_for_late_branches_it_holds_back_the_next_wave(int needed)
    {
        // Two threads enter the block; the second must not be mixed with the first.
        var run = ProcessRun.Started(model => model.Start().Parallel("twice").Exclusive("enter").Parallel("fork").User("a").User("b").User("c")
            .Complex("enough", $"activationCount >= {needed}").User("after").End()
            .Chain("start", "twice", "enter", "fork", "a", "enough", "after", "end").Flow("twice", "enter")
            .Chain("fork", "b", "enough").Chain("fork", "c", "enough"));
        string[] branches = ["a", "b", "c"];
        foreach (var branch in branches.Take(needed))
            run.CompleteTask(branch).CompleteTask(branch);
        Assert.Single(run.Living, id => id == "after");

        foreach (var branch in branches.Skip(needed))
            run.CompleteTask(branch);

        Assert.Equal(2, run.Living.Count(id => id == "after"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [WorkflowPattern(29)]
    [WorkflowPattern(32)]
    public void When_enough_have_come_the_branches_that_are_under_way_are_cancelled(int needed)
    {
        var run = ProcessRun.Started(model => model.Start().User("after").End().SubProcess("block", inside => inside.Start("in").Parallel("fork")
                .User("a").User("b").User("c").Complex("enough", $"activationCount >= {needed}").TerminateEnd("stop")
                .Chain("in", "fork", "a", "enough", "stop").Chain("fork", "b", "enough").Chain("fork", "c", "enough"))
            .Chain("start", "block", "after", "end"));
        string[] branches = ["b", "c"];

        foreach (var branch in branches.Take(needed))
        {
            Assert.DoesNotContain("after", run.Living);
            run.CompleteTask(branch);
        }

        Assert.Equal(["after"], run.Living);
        Assert.Equal(3 - needed, run.Journal.OfType<TaskCanceled>().Count());
    }

    private static void InALoop(ProcessBuilder model, int needed) => model.Start().Exclusive("head").Parallel("fork").User("a").User("b").User("c")
        .Complex("enough", $"activationCount >= {needed}").User("after").Exclusive("again", "over").End()
        .Chain("start", "head", "fork", "a", "enough", "after", "again").Chain("fork", "b", "enough").Chain("fork", "c", "enough")
        .Flow("again", "head", "repeat").Flow("again", "end", id: "over");
}
