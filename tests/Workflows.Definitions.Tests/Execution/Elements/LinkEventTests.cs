using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class LinkEventTests
{
    [Fact]
    public void Each_source_goes_on_at_the_one_target_of_its_name()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("a").User("b").Throw("fromA", On.Link("x")).Throw("fromB", On.Link("x"))
            .CatchAny("to", On.Link("x")).User("after").End().Chain("start", "fork", "a", "fromA").Chain("fork", "b", "fromB").Chain("to", "after", "end"));

        run.CompleteTask("a").CompleteTask("b");

        Assert.Equal(["after", "after"], run.Living);
        run.CompleteTask("after").CompleteTask("after");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void A_link_may_lead_back()
    {
        var run = ProcessRun.Started(model => model.Start().CatchAny("again", On.Link("back")).User("task").Throw("back", On.Link("back"))
            .Exclusive("merge").Chain("start", "merge", "task", "back").Chain("again", "merge"));

        run.CompleteTask("task").CompleteTask("task");

        Assert.Equal(["task"], run.Living);
    }

    [Fact]
    public void An_inclusive_join_waits_for_a_token_that_comes_by_a_link()
    {
        var run = ProcessRun.Started(model => model.Start().Inclusive("fork").User("a").User("b").Throw("from", On.Link("x")).CatchAny("to", On.Link("x"))
            .Inclusive("join").User("after").End().Chain("start", "fork", "a", "from").Chain("fork", "b", "join").Chain("to", "join", "after", "end"));

        run.CompleteTask("b");
        Assert.Equal(["a"], run.Living);
        run.CompleteTask("a");
        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_link_without_exactly_one_target_cannot_run(int targets)
    {
        var model = new ProcessBuilder().Start().Throw("from", On.Link("x")).Chain("start", "from");
        for (var target = 0; target < targets; target++)
            model.CatchAny($"to{target}", On.Link("x"));

        var compilation = ExecutableProcess.Compile(model.Build());

        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic is { Code: "execution.linkNotConnected", ElementId: "from" });
    }
}
