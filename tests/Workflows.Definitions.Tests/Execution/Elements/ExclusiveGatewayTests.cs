using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ExclusiveGatewayTests
{
    [Theory]
    [InlineData("a", "first")]
    [InlineData("b", "second")]
    [InlineData("c", "third")]
    public void The_first_flow_that_holds_is_taken_else_the_default(string choice, string expected)
    {
        var run = ProcessRun.Started(WithDefault, ("choice", new FeelString(choice)), ("always", FeelBoolean.True));

        Assert.Equal([expected], run.Living);
    }

    [Fact]
    public void A_condition_that_is_null_does_not_hold()
    {
        var run = ProcessRun.Started(WithDefault);

        Assert.Equal(["third"], run.Living);
    }

    [Fact]
    public void Without_any_flow_to_take_there_is_an_incident_until_the_variables_are_repaired()
    {
        var run = ProcessRun.Started(model => model.Start().Exclusive("choose").User("first").End()
            .Flow("start", "choose").Flow("choose", "first", "choice = \"a\"").Flow("first", "end"));
        Assert.Equal("gateway.noFlow", run.State.Incidents[0].Code);
        Assert.Equal(["choose"], run.Living);

        run.Do(new SetVariables(FeelContext.Of(("choice", new FeelString("a"))))).Retry();

        Assert.Equal(["first"], run.Living);
        Assert.Empty(run.State.Incidents);
    }

    [Fact]
    public void Tokens_merge_without_waiting_for_each_other()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").Exclusive("merge").User("after").End()
            .Chain("start", "fork", "merge", "after", "end").Flow("fork", "merge"));

        Assert.Equal(["after", "after"], run.Living);
    }

    private static void WithDefault(ProcessBuilder model) => model.Start().Exclusive("choose", "otherwise")
        .User("first").User("second").User("third").End()
        .Flow("start", "choose")
        .Flow("choose", "third", id: "otherwise")
        .Flow("choose", "first", "choice = \"a\"")
        .Flow("choose", "second", "choice = \"b\"")
        .Flow("first", "end").Flow("second", "end").Flow("third", "end");
}
