using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Requirements, functions and services of a model, and the limits of its evaluation.</summary>
public sealed class DecisionModelTests
{
    private const string Chain =
        "<decision id=\"d1\" name=\"Base Fee\"><informationRequirement><requiredInput href=\"#pages\"/></informationRequirement>"
        + "<literalExpression><text>pages * 2</text></literalExpression></decision>"
        + "<decision id=\"d2\" name=\"Whole Fee\"><informationRequirement><requiredDecision href=\"urn:test#d1\"/></informationRequirement>"
        + "<knowledgeRequirement><requiredKnowledge href=\"#bkm\"/></knowledgeRequirement>"
        + "<literalExpression><text>round fee(Base Fee + 0.4)</text></literalExpression></decision>"
        + "<businessKnowledgeModel id=\"bkm\" name=\"round fee\"><encapsulatedLogic><formalParameter name=\"fee\" typeRef=\"number\"/>"
        + "<literalExpression><text>decimal(fee, 0)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>";

    private const string Service =
        "<decisionService id=\"s\" name=\"Fees\"><outputDecision href=\"#d2\"/><encapsulatedDecision href=\"#d2\"/><inputDecision href=\"#d1\"/></decisionService>";

    private static readonly FeelEvaluationContext Context = new();

    [Theory]
    [InlineData("d2")]
    [InlineData("Whole Fee")]
    public void A_decision_is_evaluated_with_all_that_it_requires(string idOrName)
    {
        var result = DmnText.Compile(Chain + DmnText.Input("pages", "number")).Evaluate(idOrName, DmnText.Inputs(("pages", 3)), Context);

        Assert.Equal(new FeelNumber(6), result.Value);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_decision_sees_only_what_it_requires()
    {
        var compilation = DecisionModel.Compile(DmnText.Read(DmnText.Decision("D", DmnText.Literal("x"), []) + DmnText.Input("x")));
        var result = compilation.Model.Evaluate("D", DmnText.Inputs(("x", 1)), Context);

        Assert.Equal(["dmn.unknownName"], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.True(compilation.Succeeded);
        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["feel.unknown-name"], DmnText.Codes(result));
    }

    [Fact]
    public void An_input_that_is_not_given_is_null_with_a_warning()
    {
        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Literal("x = null"), "x"));

        Assert.Equal(FeelBoolean.True, result.Value);
        Assert.Equal(["dmn.missingInput"], DmnText.Codes(result));
    }

    [Fact]
    public void A_service_takes_the_values_of_its_input_decisions()
    {
        var model = DmnText.Compile(Chain + Service + DmnText.Input("pages", "number"));

        Assert.Equal(new FeelNumber(10), model.Evaluate("Fees", DmnText.Inputs(("Base Fee", 10)), Context).Value);
    }

    [Fact]
    public void A_service_can_be_called_by_a_decision()
    {
        const string Caller = "<decision id=\"c\" name=\"C\"><knowledgeRequirement><requiredKnowledge href=\"#s\"/></knowledgeRequirement>"
            + "<literalExpression><text>Fees(7) + Fees(Base Fee: 1)</text></literalExpression></decision>";

        var model = DmnText.Compile(Chain + Service + Caller + DmnText.Input("pages", "number"));

        Assert.Equal(new FeelNumber(8), model.Evaluate("C", FeelContext.Empty, Context).Value);
    }

    [Fact]
    public void A_service_with_several_outputs_gives_them_by_name()
    {
        var service = Service.Replace("<outputDecision href=\"#d2\"/>", "<outputDecision href=\"#d2\"/><outputDecision href=\"#d1\"/>", StringComparison.Ordinal)
            .Replace("<inputDecision href=\"#d1\"/>", "<inputData href=\"#pages\"/>", StringComparison.Ordinal);

        var result = DmnText.Compile(Chain + service + DmnText.Input("pages", "number")).Evaluate("s", DmnText.Inputs(("pages", 2)), Context);

        Assert.Equal(DmnText.Value("{\"Whole Fee\": 4, \"Base Fee\": 4}"), result.Value);
    }

    [Fact]
    public void An_argument_of_the_wrong_type_makes_the_call_null()
    {
        var call = "<knowledgeRequirement><requiredKnowledge href=\"#bkm\"/></knowledgeRequirement>" + DmnText.Literal("round fee(\"x\")");

        var result = DmnText.Compile(Chain + DmnText.Input("pages") + DmnText.Decision("D", call, [])).Evaluate("D", FeelContext.Empty, Context);

        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["dmn.argument"], DmnText.Codes(result));
    }

    [Fact]
    public void The_budget_is_shared_by_the_whole_evaluation()
    {
        var model = DmnText.Compile(
            DmnText.Decision("A", DmnText.Literal("count(for i in 1..300 return i)"), [])
            + "<decision id=\"D\" name=\"D\"><informationRequirement><requiredDecision href=\"#A\"/></informationRequirement>"
            + DmnText.Literal("A + count(for i in 1..300 return i)") + "</decision>");
        var context = new FeelEvaluationContext { StepBudget = 1500 };

        Assert.Equal(new FeelNumber(300), model.Evaluate("A", FeelContext.Empty, context).Value);
        var result = model.Evaluate("D", FeelContext.Empty, context);
        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal([FeelBudgetExceededException.StableCode], DmnText.Codes(result));
    }

    [Fact]
    public void An_unknown_decision_is_an_error()
    {
        var result = DmnText.Compile(DmnText.Input("x")).Evaluate("x", FeelContext.Empty, Context);

        Assert.Equal(["dmn.unknownDecision"], DmnText.Codes(result));
        Assert.False(result.Succeeded);
    }

    public static TheoryData<string, string[]> Wrong => new()
    {
        { "<import name=\"o\" namespace=\"urn:o\" importType=\"x\"/>", ["dmn.import"] },
        { DmnText.Decision("D", DmnText.Literal("1"), ["gone"]), ["dmn.reference"] },
        { DmnText.Decision("D", DmnText.Literal("1"), []) + "<inputData name=\"D\"/>", ["dmn.duplicateName"] },
        { DmnText.Decision("D", DmnText.Literal("1"), [], "tGone"), ["dmn.unknownType"] },
        { "<itemDefinition name=\"a\"><typeRef>b</typeRef></itemDefinition><itemDefinition name=\"b\"><typeRef>a</typeRef></itemDefinition>", ["dmn.cyclicType", "dmn.cyclicType"] },
        { Requiring("A", "B") + Requiring("B", "C") + Requiring("C", "A") + Requiring("D", "A"), ["dmn.cycle", "dmn.cycle", "dmn.cycle", "dmn.cycle"] },
        { Requiring("A", "A"), ["dmn.cycle"] },
        { "<businessKnowledgeModel id=\"B\" name=\"B\"/>", ["dmn.missing"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_with_a_model_is_told_when_it_is_compiled(string content, string[] codes) =>
        Assert.Equal(codes, DecisionModel.Compile(DmnText.Read(content)).Diagnostics.Select(diagnostic => diagnostic.Code));

    [Fact]
    public void A_chain_of_requirements_that_is_too_long_is_refused()
    {
        var chain = Enumerable.Range(0, 300).Select(index => index == 0 ? DmnText.Decision("D0", DmnText.Literal("1"), []) : Requiring($"D{index}", $"D{index - 1}"));

        var compilation = DecisionModel.Compile(DmnText.Read(string.Concat(chain)));

        Assert.Equal(["dmn.depth"], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(FeelNull.Value, compilation.Model.Evaluate("D299", FeelContext.Empty, Context).Value);
    }

    [Fact]
    public void Expressions_that_are_made_too_deep_are_refused()
    {
        Expression logic = new LiteralExpression { Text = "1" };
        for (var depth = 0; depth < 10_000; depth++)
            logic = new List { Elements = [logic] };

        var definitions = new DmnDefinitions { Name = "n", Namespace = "urn:n", DrgElements = [new Decision { Id = "d", Name = "d", Logic = logic }] };

        Assert.Equal(["dmn.nesting"], DecisionModel.Compile(definitions).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static string Requiring(string name, string required) =>
        $"<decision id=\"{name}\" name=\"{name}\"><informationRequirement><requiredDecision href=\"#{required}\"/></informationRequirement>"
        + DmnText.Literal(required) + "</decision>";
}
