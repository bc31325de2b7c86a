using Workflows.Definitions.Decisions;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>The inputs, outputs and cells of decision tables (DMN 1.5, 8).</summary>
public sealed class DecisionTableTests
{
    [Fact]
    public void A_dash_or_an_empty_cell_does_not_matter()
    {
        const string Table = "<decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/>"
            + "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>\"one\"</text></outputEntry></rule>"
            + "<rule><inputEntry><text/></inputEntry><outputEntry><text>\"any\"</text></outputEntry></rule></decisionTable>";

        Assert.Equal(
            new FeelString("any"),
            DmnText.Evaluate(DmnText.Decision(Table, "x"), ("x", null)).Value);
        Assert.Equal(
            new FeelString("any"),
            DmnText.Evaluate(DmnText.Decision(DmnText.Table("", "x", "o", "- -> \"any\""), "x"), ("x", 2)).Value);
    }

    [Fact]
    public void A_cell_may_name_the_input_and_other_variables()
    {
        var table = DmnText.Table("hitPolicy=\"FIRST\"", "x | y", "o", "> y | - -> \"more\"", "? + 1 = y | - -> \"just less\"", "- | - -> \"less\"");
        var model = DmnText.Decision(table, "x", "y");

        Assert.Equal(new FeelString("more"), DmnText.Evaluate(model, ("x", 3), ("y", 2)).Value);
        Assert.Equal(new FeelString("just less"), DmnText.Evaluate(model, ("x", 1), ("y", 2)).Value);
        Assert.Equal(new FeelString("less"), DmnText.Evaluate(model, ("x", 0), ("y", 2)).Value);
    }

    [Fact]
    public void An_input_that_is_not_allowed_is_an_error()
    {
        const string Table = "<decisionTable id=\"t\"><input label=\"Risk\"><inputExpression><text>x</text></inputExpression>"
            + "<inputValues><text>\"a\", \"b\"</text></inputValues></input><output/>"
            + "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>";

        Assert.Equal(new FeelNumber(1), DmnText.Evaluate(DmnText.Decision(Table, "x"), ("x", "\"b\"")).Value);
        var result = DmnText.Evaluate(DmnText.Decision(Table, "x"), ("x", "\"c\""));
        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["dmn.table.inputNotAllowed"], DmnText.Codes(result));
    }

    [Fact]
    public void An_output_that_is_not_allowed_is_an_error()
    {
        const string Outputs = "<output><outputValues><text>1, 2</text></outputValues></output>";

        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Table("", "x", Outputs, "- -> x"), "x"), ("x", 3));

        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["dmn.table.outputNotAllowed"], DmnText.Codes(result));
    }

    [Fact]
    public void Inputs_and_outputs_are_converted_into_their_types()
    {
        const string Table = "<decisionTable><input><inputExpression typeRef=\"number\"><text>x</text></inputExpression></input><output typeRef=\"string\"/>"
            + "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>[\"one\"]</text></outputEntry></rule></decisionTable>";

        Assert.Equal(new FeelString("one"), DmnText.Evaluate(DmnText.Decision(Table, "x"), ("x", "[1]")).Value);
        Assert.Contains("dmn.type", DmnText.Codes(DmnText.Evaluate(DmnText.Decision(Table, "x"), ("x", "\"1\""))));
    }

    [Fact]
    public void The_orientation_does_not_matter()
    {
        var table = DmnText.Table("preferredOrientation=\"CrossTable\"", "x", "o", "1 -> \"one\"", "2 -> \"two\"");

        Assert.Equal(new FeelString("two"), DmnText.Evaluate(DmnText.Decision(table, "x"), ("x", 2)).Value);
    }

    public static TheoryData<string, string> Shapes => new()
    {
        { DmnText.Table("hitPolicy=\"SOME\"", "x", "o", "1 -> 1"), "dmn.table.hitPolicy" },
        { DmnText.Table("hitPolicy=\"COLLECT\" aggregation=\"MEAN\"", "x", "o", "1 -> 1"), "dmn.table.hitPolicy" },
        { DmnText.Table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "x", "o | p", "1 -> 1 | 2"), "dmn.table.aggregation" },
        { DmnText.Table("", "x", "", "1 -> "), "dmn.table.noOutput" },
        { DmnText.Table("", "x", "o | o", "1 -> 1 | 2"), "dmn.table.outputName" },
        { DmnText.Table("", "x", "<output/><output/>", "1 -> 1 | 2"), "dmn.table.outputName" },
        { DmnText.Table("", "x", "o", "1 | 2 -> 1"), "dmn.table.entryCount" },
        { DmnText.Table("", "x", "o", "1 -> 1 | 2"), "dmn.table.entryCount" },
        { DmnText.Table("", "x", "o", "(( -> 1"), "dmn.expression" },
        { DmnText.Table("", "x", "o", "1 -> 1 +"), "dmn.expression" },
        { DmnText.Table("", "x +", "o", "1 -> 1"), "dmn.expression" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_table_of_the_wrong_shape_is_refused_and_its_value_is_null(string table, string code)
    {
        var compilation = DecisionModel.Compile(DmnText.Read(DmnText.Decision(table, "x")));

        Assert.Equal([code], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.False(compilation.Succeeded);
        var result = compilation.Model.Evaluate("D", DmnText.Inputs(("x", 1)), new FeelEvaluationContext());
        Assert.Equal(FeelNull.Value, result.Value);
    }
}
