using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class TypeTests
{
    [Theory]
    [InlineData("[1, null] instance of list<number>", "true")]
    [InlineData("[1, \"a\"] instance of list<Any>", "true")]
    [InlineData("[[1], [2]] instance of list<list<number>>", "true")]
    [InlineData("1 instance of list<number>", "false")]
    [InlineData("[1..2] instance of range<string>", "false")]
    [InlineData("(> 1) instance of range<number>", "true")]
    [InlineData("{a: 1, b: \"x\"} instance of context<a: number>", "true")]
    [InlineData("{a: null} instance of context<a: number>", "true")]
    [InlineData("{b: 1} instance of context<a: number>", "false")]
    [InlineData("{a: {b: \"x\"}} instance of context<a: context<b: number>>", "false")]
    [InlineData("{first name: \"x\"} instance of context<first name: string>", "true")]
    [InlineData("{} instance of context<>", "true")]
    [InlineData("null instance of Any", "false")]
    [InlineData("null instance of list<Any>", "false")]
    [InlineData("@\"2026-01-31\" instance of date and time", "false")]
    public void Instance_of_looks_into_lists_ranges_and_contexts(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("(function() 1) instance of function<> -> number", "true")]
    [InlineData("(function() 1) instance of function<> -> string", "false")]
    [InlineData("(function(a: number) a) instance of function<number> -> Any", "true")]
    [InlineData("(function(a: number) a) instance of function<string> -> Any", "false")]
    [InlineData("(function(a) 1) instance of function<string> -> number", "true")]
    [InlineData("(function(a: number, b) 1) instance of function<number> -> number", "false")]
    [InlineData("(function(a: context<x: number>) 1) instance of function<context<x: number, y: number>> -> number", "true")]
    [InlineData("(function(a: context<x: number, y: number>) 1) instance of function<context<x: number>> -> number", "false")]
    [InlineData("(function() {a: 1, b: 2}) instance of function<> -> context<a: number>", "true")]
    [InlineData("(function() [1, 2]) instance of function<> -> list<number>", "true")]
    [InlineData("(function() [1, \"a\"]) instance of function<> -> list<number>", "false")]
    [InlineData("1 instance of function<> -> Any", "false")]
    public void A_function_stands_in_for_one_that_takes_less_and_gives_more(string text, string expected) =>
        Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("{name: \"x\", size: 3} instance of tItem", "true")]
    [InlineData("{name: 1} instance of tItem", "false")]
    [InlineData("[{name: \"x\", size: 3}] instance of list of items", "true")]
    [InlineData("[{name: \"x\", size: 3}] instance of list<tItem>", "true")]
    [InlineData("(function(i: tItem) i.size)({name: \"x\", size: 3})", "3")]
    [InlineData("(function(i: tItem) i.size)({name: \"x\"})", "null")]
    public void A_host_may_name_types_of_its_own(string text, string expected)
    {
        var item = FeelType.ContextOf([new("name", FeelType.String), new("size", FeelType.Number)]);
        var types = new Dictionary<string, FeelType>
        {
            ["tItem"] = item,
            ["list of items"] = FeelType.ListOf(FeelType.Deferred("tItem", () => item)),
        };
        var expression = FeelExpression.Parse(text, knownTypes: types).Expression!;

        Assert.Equal(expected, FeelText.OfNested(expression.Evaluate(FeelContext.Empty, new FeelEvaluationContext())));
    }

    [Fact]
    public void A_type_that_leads_back_to_itself_is_tested_as_deep_as_the_value_goes()
    {
        FeelType? tree = null;
        tree = FeelType.ContextOf([new("children", FeelType.ListOf(FeelType.Deferred("tree", () => tree!)))]);

        Assert.True(tree.Includes(Evaluated.Value("{children: [{children: []}, {children: [{children: null}]}]}")));
        Assert.False(tree.Includes(Evaluated.Value("{children: [{children: [{leaf: 1}]}]}")));
    }

    [Theory]
    [InlineData("list<context<a: number>>", "[{a: 1}]", "[{a: 1}]")]
    [InlineData("number", "[5]", "5")]
    [InlineData("number", "[5, 6]", null)]
    [InlineData("number", "null", "null")]
    [InlineData("string", "5", null)]
    public void Values_are_converted_to_a_type_where_the_standard_says_so(string type, string value, string? expected)
    {
        var wanted = type switch
        {
            "number" => FeelType.Number,
            "string" => FeelType.String,
            _ => FeelType.ListOf(FeelType.ContextOf([new("a", FeelType.Number)])),
        };

        Assert.Equal(type, wanted.Name);
        Assert.Equal(expected, wanted.Convert(Evaluated.Value(value))?.ToString());
    }
}
