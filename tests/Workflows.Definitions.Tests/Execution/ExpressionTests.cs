using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>What expressions see, and what becomes of those that fail.</summary>
public sealed class ExpressionTests
{
    [Fact]
    public void The_innermost_variable_of_a_name_is_seen()
    {
        var run = ProcessRun.Started(
            model => model.Start().End().Chain("start", "sub", "end").Add(new SubProcess
            {
                Id = "sub",
                Inputs = [new("place", new("\"sub-process\""))],
                FlowElements =
                [
                    new StartEvent { Id = "in" },
                    new UserTask { Id = "task", Inputs = [new("who", new("place + \"/\" + title"))], PotentialOwners = [new("who")] },
                    new SequenceFlow { Id = "flow", SourceRef = "in", TargetRef = "task" },
                ],
            }),
            ("place", new FeelString("process")),
            ("title", new FeelString("Budget")));

        Assert.Equal(["sub-process/Budget"], run.State.Tasks[0].PotentialOwners);
        Assert.Equal(new FeelString("process"), run.State.Variables.Get("place"));
    }

    [Fact]
    public void Today_is_the_agencys_day()
    {
        var run = ProcessRun.Of(model => model.Start().Exclusive("choose", "no").User("monday").User("tuesday").End()
            .Flow("start", "choose").Flow("choose", "tuesday", "today() = date(\"2026-03-03\")").Flow("choose", "monday", id: "no"));
        // Monday evening in London is Tuesday morning in Beijing.
        run.Now = new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);

        run.Do(new StartProcess(FeelContext.Empty));

        Assert.Equal(["tuesday"], run.Living);
    }

    [Fact]
    public void An_expression_that_takes_too_long_raises_an_incident_at_its_element()
    {
        const string Endless = "count(for x in 1..1000, y in 1..1000, z in 1..1000 return x) > 0";
        var run = ProcessRun.Started(model => model.Start().Exclusive("choose", "no").User("task").End()
            .Flow("start", "choose").Flow("choose", "end", Endless).Flow("choose", "task", id: "no"));

        Assert.Equal(("choose", "expression.failed"), (run.State.Incidents[0].ElementId, run.State.Incidents[0].Code));
        Assert.Equal(["choose"], run.Living);
    }

    [Theory]
    [InlineData("amount > 100", 101, "high")]
    [InlineData("amount > 100", 100, "low")]
    [InlineData("amount in [50..100]", 100, "high")]
    [InlineData("unknown > 1", 1, "low")]
    [InlineData("\"yes\"", 1, "low")]
    public void Only_true_opens_a_flow(string condition, int amount, string expected)
    {
        var run = ProcessRun.Started(
            model => model.Start().Exclusive("choose", "no").User("high").User("low").End()
                .Flow("start", "choose").Flow("choose", "high", condition).Flow("choose", "low", id: "no"),
            ("amount", new FeelNumber(amount)));

        Assert.Equal([expected], run.Living);
    }

    [Fact]
    public void A_function_cannot_be_kept_as_a_variable()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "task", "end")
            .Add(new UserTask { Id = "task", Inputs = [new("f", new("function(x) x"))] }));

        Assert.Equal("variables.tooLarge", run.State.Incidents[0].Code);
        Assert.Equal(run.State, ProcessStateJson.Read(ProcessStateJson.Write(run.State)));
    }

    [Fact]
    public void An_output_that_failed_is_tried_again_with_the_result_that_was_given()
    {
        const string Slow = "if slow then count(for x in 1..1000, y in 1..1000 return x) else result + 1";
        var run = ProcessRun.Started(
            model => model.Start().User("after").End().Chain("start", "task", "after", "end")
                .Add(new UserTask { Id = "task", Outputs = [new("kept", new(Slow))] }),
            ("slow", FeelBoolean.True));
        run.CompleteTask("task", ("result", new FeelNumber(41)));
        Assert.Equal(ElementPhase.Outputs, run.State.Incidents[0].Phase);
        Assert.Empty(run.State.Tasks);

        run.Do(new SetVariables(FeelContext.Of(("slow", FeelBoolean.False)))).Retry();

        Assert.Equal(new FeelNumber(42), run.State.Variables.Get("kept"));
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void An_output_is_not_written_twice_when_only_the_flow_failed()
    {
        var run = ProcessRun.Started(
            model => model.Start().User("after").End().Flow("start", "task").Flow("task", "after", "go").Flow("after", "end")
                .Add(new UserTask { Id = "task", Outputs = [new("total", new("total + 1"))] }),
            ("total", new FeelNumber(0)),
            ("go", FeelBoolean.False));
        run.CompleteTask("task");
        Assert.Equal("activity.noFlow", run.State.Incidents[0].Code);

        run.Do(new SetVariables(FeelContext.Of(("go", FeelBoolean.True)))).Retry();

        Assert.Equal(new FeelNumber(1), run.State.Variables.Get("total"));
        Assert.Equal(["after"], run.Living);
    }
}
