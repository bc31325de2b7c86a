using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class BusinessRuleTaskTests
{
    private const string Model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="urn:test">
          <inputData id="amount" name="amount"><variable name="amount" /></inputData>
          <decision id="level" name="level">
            <variable name="level" />
            <informationRequirement><requiredInput href="#amount" /></informationRequirement>
            <literalExpression><text>if amount > 100 then "high" else "low"</text></literalExpression>
          </decision>
          <decision id="both" name="both">
            <variable name="both" />
            <informationRequirement><requiredInput href="#amount" /></informationRequirement>
            <literalExpression><text>{ grade: "A", double: amount * 2 }</text></literalExpression>
          </decision>
        </definitions>
        """;

    [Fact]
    public void A_decision_is_evaluated_with_what_the_inputs_name()
    {
        var run = Started(task => task with
        {
            Decision = new CalledDecision("level", "result"),
            Inputs = [new VariableMapping("amount", new FormalExpression("price * 2"))],
        });

        Assert.Equal(new FeelString("high"), run.State.Variables.Get("result"));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Without_inputs_it_sees_all_variables_and_without_a_result_variable_gives_entries()
    {
        var run = Started(task => task with { Decision = new CalledDecision("both", null) });

        Assert.Equal(new FeelString("A"), run.State.Variables.Get("grade"));
        Assert.Equal(new FeelNumber(14), run.State.Variables.Get("double"));
    }

    [Fact]
    public void Several_instances_decide_each_for_its_item()
    {
        var run = Started(
            task => task with { Decision = new CalledDecision("level", "level") },
            model => model.ForEach("decide", "[1, 1000]", results: "levels", result: "level").Input("decide", "amount", "item"));

        Assert.Equal(new FeelList([new FeelString("low"), new FeelString("high")]), run.State.Variables.Get("levels"));
    }

    [Fact]
    public void The_host_may_decide_like_a_service()
    {
        var run = Started(task => task with { ServiceType = "rules" });

        Assert.Equal("rules", Assert.Single(run.State.Services).ServiceType);
        run.CompleteService("decide", ("level", new FeelNumber(1)));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Theory]
    [InlineData(null, "execution.decisionMissing")]
    [InlineData("nowhere", "decision.unknown")]
    public void Without_its_decision_it_is_not_made_ready(string? decision, string code) => Assert.Equal(
        code, Assert.Single(Compile(task => task with { Decision = decision is null ? null : new CalledDecision(decision, null) }).Diagnostics).Code);

    private static ProcessRun Started(Func<BusinessRuleTask, BusinessRuleTask> change, Action<ProcessBuilder>? more = null)
    {
        var run = new ProcessRun(Compile(change, more).Process!);
        return run.Do(new StartProcess(FeelContext.Of(("amount", new FeelNumber(7)), ("price", new FeelNumber(60)))));
    }

    private static ProcessCompilation Compile(Func<BusinessRuleTask, BusinessRuleTask> change, Action<ProcessBuilder>? more = null)
    {
        var builder = new ProcessBuilder().Start().End().Add(change(new BusinessRuleTask { Id = "decide" })).Chain("start", "decide", "end");
        more?.Invoke(builder);
        var model = DecisionModel.Compile(DmnReader.Read(Model).Definitions!).Model;
        return ExecutableProcess.Compile(builder.Build(), decisions: new DecisionLibrary([new("level", model), new("both", model)]));
    }
}
