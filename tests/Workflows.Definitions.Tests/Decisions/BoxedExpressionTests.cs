using Workflows.Definitions.Decisions;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>Each boxed expression (DMN 1.5, 10.2.1) has the value that the standard says.</summary>
public sealed class BoxedExpressionTests
{
    public static TheoryData<string, string> Values => new()
    {
        { DmnText.Literal("x + 1"), "4" },
        { Context(Entry("a b", DmnText.Literal("x * 2")), Entry("c", DmnText.Literal("a b + 1"))), "{\"a b\": 6, c: 7}" },
        { Context(Entry("a", DmnText.Literal("x * 2")), Entry(null, DmnText.Literal("a + 1"))), "7" },
        { $"<list>{DmnText.Literal("x")}{DmnText.Literal("\"y\"")}</list>", "[3, \"y\"]" },
        {
            "<relation><column name=\"a\"/><column name=\"b\"/>"
            + $"<row>{DmnText.Literal("x")}{DmnText.Literal("2")}</row><row>{DmnText.Literal("5")}</row></relation>",
            "[{a: 3, b: 2}, {a: 5, b: null}]"
        },
        { Conditional("x > 2"), "\"yes\"" },
        { Conditional("x > 3"), "\"no\"" },
        { Conditional("null"), "\"no\"" },
        { "<filter>" + Child("in", "[1, 2, 3, 4]") + Child("match", "item >= x") + "</filter>", "[3, 4]" },
        { "<filter>" + Child("in", "[{n: 1}, {n: 3}]") + Child("match", "n = x") + "</filter>", "[{n: 3}]" },
        { "<for iteratorVariable=\"i\">" + Child("in", "[1, 2]") + Child("return", "i * x") + "</for>", "[3, 6]" },
        { "<some iteratorVariable=\"i\">" + Child("in", "[1, 2]") + Child("satisfies", "i > x") + "</some>", "false" },
        { "<every iteratorVariable=\"i\">" + Child("in", "[1, 2]") + Child("satisfies", "i < x") + "</every>", "true" },
        { Invocation("max", ("list", "[1, x, 2]")), "3" },
        { Context(Entry("f", Function("n", DmnText.Literal("n + x"))), Entry(null, DmnText.Literal("f(10)"))), "13" },
        { Context(Entry("f", Function("n", DmnText.Literal("n + x"))), Entry(null, Invocation("f", ("n", "4")))), "7" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void It_has_the_value_that_the_standard_says(string logic, string expected)
    {
        var result = DmnText.Evaluate(DmnText.Decision(logic, "x"), ("x", 3));

        Assert.Equal(DmnText.Value(expected), result.Value);
    }

    public static TheoryData<string> Undecided => new()
    {
        Conditional("\"abc\""),
        "<filter>" + Child("in", "[1, 2]") + Child("match", "\"abc\"") + "</filter>",
        "<some iteratorVariable=\"i\">" + Child("in", "[1, 2]") + Child("satisfies", "if i = 2 then true else \"abc\"") + "</some>",
    };

    [Theory]
    [MemberData(nameof(Undecided))]
    public void A_condition_that_is_neither_true_nor_false_makes_the_whole_null(string logic)
    {
        var result = DmnText.Evaluate(DmnText.Decision(logic));

        Assert.Equal(FeelNull.Value, result.Value);
        Assert.Equal(["feel.type"], DmnText.Codes(result));
    }

    [Theory]
    [InlineData("Java")]
    [InlineData("PMML")]
    public void A_function_outside_FEEL_is_refused(string kind)
    {
        var logic = Function("n", DmnText.Literal("n")).Replace("<functionDefinition>", $"<functionDefinition id=\"f\" kind=\"{kind}\">", StringComparison.Ordinal);

        var compilation = DecisionModel.Compile(DmnText.Read(DmnText.Decision(logic)));

        var problem = Assert.Single(compilation.Diagnostics);
        Assert.Equal(("dmn.externalFunction", "f"), (problem.Code, problem.ElementId));
    }

    public static TheoryData<string, string> Incomplete => new()
    {
        { "<literalExpression/>", "dmn.missing" },
        { "<literalExpression><text>  </text></literalExpression>", "dmn.missing" },
        { "<literalExpression expressionLanguage=\"urn:python\"><text>1</text></literalExpression>", "dmn.language" },
        { "<literalExpression><importedValues/></literalExpression>", "dmn.unread" },
        { "<conditional>" + Child("if", "true") + Child("then", "1") + "</conditional>", "dmn.missing" },
        { Context(Entry(null, DmnText.Literal("1")), Entry("a", DmnText.Literal("2"))), "dmn.missing" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void What_is_missing_or_not_understood_is_refused(string logic, string code)
    {
        var compilation = DecisionModel.Compile(DmnText.Read(DmnText.Decision(logic)));

        Assert.Equal([code], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static string Context(params string[] entries) => "<context>" + string.Concat(entries) + "</context>";

    private static string Entry(string? name, string value) =>
        "<contextEntry>" + (name is null ? "" : $"<variable name=\"{name}\"/>") + value + "</contextEntry>";

    private static string Child(string name, string text) => $"<{name}>{DmnText.Literal(text)}</{name}>";

    private static string Conditional(string condition) =>
        "<conditional>" + Child("if", condition) + Child("then", "\"yes\"") + Child("else", "\"no\"") + "</conditional>";

    private static string Function(string parameter, string body) =>
        $"<functionDefinition><formalParameter name=\"{parameter}\"/>{body}</functionDefinition>";

    private static string Invocation(string function, params (string Name, string Value)[] bindings) =>
        "<invocation>" + DmnText.Literal(function)
        + string.Concat(bindings.Select(binding => $"<binding><parameter name=\"{binding.Name}\"/>{DmnText.Literal(binding.Value)}</binding>"))
        + "</invocation>";
}
