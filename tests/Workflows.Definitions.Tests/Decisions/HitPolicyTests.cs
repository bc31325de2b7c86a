using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Each hit policy (DMN 1.5, 8.2.10) makes the value that the standard says of the rules that hit.</summary>
public sealed class HitPolicyTests
{
    private const string Ranked = "<output name=\"o\"><outputValues><text>\"high\", \"medium\", \"low\"</text></outputValues></output>";

    private static readonly string[] Overlapping = ["> 0 -> \"low\"", "> 10 -> \"high\"", "> 5 -> \"medium\""];

    public static TheoryData<string, string, string> Values => new()
    {
        { "hitPolicy=\"FIRST\"", "20", "\"low\"" },
        { "hitPolicy=\"PRIORITY\"", "20", "\"high\"" },
        { "hitPolicy=\"PRIORITY\"", "7", "\"medium\"" },
        { "hitPolicy=\"RULE ORDER\"", "20", "[\"low\", \"high\", \"medium\"]" },
        { "hitPolicy=\"OUTPUT ORDER\"", "20", "[\"high\", \"medium\", \"low\"]" },
        { "hitPolicy=\"COLLECT\"", "20", "[\"low\", \"high\", \"medium\"]" },
        { "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "7", "2" },
        { "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "20", "\"high\"" },
        { "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "20", "\"medium\"" },
        { "hitPolicy=\"UNIQUE\"", "3", "\"low\"" },
        { "", "3", "\"low\"" },
        { "hitPolicy=\"ANY\"", "3", "\"low\"" },
        { "hitPolicy=\"COLLECT\"", "-1", "[]" },
        { "hitPolicy=\"RULE ORDER\"", "-1", "[]" },
        { "hitPolicy=\"OUTPUT ORDER\"", "-1", "[]" },
        { "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "-1", "0" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_policy_makes_one_value_of_the_rules_that_hit(string attributes, string input, string expected)
    {
        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Table(attributes, "x", Ranked, Overlapping), "x"), ("x", input));

        Assert.Equal(DmnText.Value(expected), result.Value);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public void The_sum_of_what_hits_is_collected()
    {
        var table = DmnText.Table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "x", "o", "> 0 -> 1", "> 10 -> 20", "> 100 -> 300");

        Assert.Equal(new FeelNumber(21), DmnText.Evaluate(DmnText.Decision(table, "x"), ("x", 50)).Value);
    }

    [Fact]
    public void Two_hits_under_unique_are_an_error_that_names_the_rules()
    {
        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Table("hitPolicy=\"UNIQUE\"", "x", "o", Overlapping), "x"), ("x", 7));

        Assert.Equal(FeelNull.Value, result.Value);
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("dmn.table.severalHits", "table"), (problem.Code, problem.ElementId));
        Assert.Equal("1, 3", Assert.Single(problem.Arguments));
    }

    [Fact]
    public void Hits_with_different_outputs_under_any_are_an_error()
    {
        var table = DmnText.Table("hitPolicy=\"ANY\"", "x", "o", "> 0 -> 1", "> 5 -> 1", "> 10 -> 2");

        Assert.Equal(new FeelNumber(1), DmnText.Evaluate(DmnText.Decision(table, "x"), ("x", 7)).Value);
        var result = DmnText.Evaluate(DmnText.Decision(table, "x"), ("x", 20));
        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["dmn.table.differentOutputs"], DmnText.Codes(result));
    }

    [Theory]
    [InlineData("UNIQUE")]
    [InlineData("FIRST")]
    [InlineData("ANY")]
    [InlineData("PRIORITY")]
    public void No_hit_is_null_with_a_warning(string policy)
    {
        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Table($"hitPolicy=\"{policy}\"", "x", "o", Overlapping), "x"), ("x", -1));

        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["dmn.table.noHit"], DmnText.Codes(result));
        Assert.True(result.Succeeded);
    }

    [Fact]
    public void Default_outputs_stand_in_where_no_rule_hits()
    {
        const string Outputs = "<output name=\"o\"><defaultOutputEntry><text>x * 2</text></defaultOutputEntry></output>";

        Assert.Equal(new FeelNumber(-2), DmnText.Evaluate(DmnText.Decision(DmnText.Table("", "x", Outputs, Overlapping), "x"), ("x", -1)).Value);
        Assert.Equal(
            DmnText.Value("[-2]"),
            DmnText.Evaluate(DmnText.Decision(DmnText.Table("hitPolicy=\"COLLECT\"", "x", Outputs, Overlapping), "x"), ("x", -1)).Value);
    }

    [Fact]
    public void Several_outputs_make_a_context_and_are_ranked_from_the_first_to_the_last()
    {
        const string Outputs = Ranked + "<output name=\"p\"><outputValues><text>2, 1</text></outputValues></output>";
        var table = DmnText.Table("hitPolicy=\"OUTPUT ORDER\"", "x", Outputs, "> 0 -> \"low\" | 1", "> 1 -> \"high\" | 1", "> 2 -> \"high\" | 2");

        var result = DmnText.Evaluate(DmnText.Decision(table, "x"), ("x", 5));

        Assert.Equal(DmnText.Value("[{o: \"high\", p: 2}, {o: \"high\", p: 1}, {o: \"low\", p: 1}]"), result.Value);
    }

    [Fact]
    public void The_rules_that_hit_are_told_with_the_table()
    {
        var result = DmnText.Evaluate(DmnText.Decision(DmnText.Table("hitPolicy=\"RULE ORDER\"", "x", "o", Overlapping), "x"), ("x", 7));

        Assert.Equal([("table", 1), ("table", 3)], result.Hits.Select(hit => (hit.ElementId!, hit.Rule)));
    }
}
