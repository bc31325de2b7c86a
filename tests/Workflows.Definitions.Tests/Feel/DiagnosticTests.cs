using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("", FeelDiagnosticCodes.Syntax, 0, 0)]
    [InlineData("1 +", FeelDiagnosticCodes.Syntax, 3, 0)]
    [InlineData("1 + * 2", FeelDiagnosticCodes.Syntax, 4, 1)]
    [InlineData("(1", FeelDiagnosticCodes.Syntax, 2, 0)]
    [InlineData("1 2", FeelDiagnosticCodes.Syntax, 2, 1)]
    [InlineData("decision approved", FeelDiagnosticCodes.Syntax, 9, 8)]
    [InlineData("decision == 1", FeelDiagnosticCodes.Syntax, 10, 1)]
    [InlineData("a && b", FeelDiagnosticCodes.Syntax, 2, 1)]
    [InlineData("if true then 1", FeelDiagnosticCodes.Syntax, 14, 0)]
    [InlineData("\"open", FeelDiagnosticCodes.Syntax, 0, 5)]
    [InlineData("1 /* open", FeelDiagnosticCodes.Syntax, 2, 2)]
    [InlineData("{a: 1, b}", FeelDiagnosticCodes.Syntax, 8, 1)]
    [InlineData("f(a: 1, 2)", FeelDiagnosticCodes.Syntax, 8, 1)]
    [InlineData("x in [1..5}", FeelDiagnosticCodes.Syntax, 10, 1)]
    [InlineData("function(a) external {}", FeelDiagnosticCodes.ExternalFunction, 12, 8)]
    [InlineData("1e400", FeelDiagnosticCodes.Literal, 0, 5)]
    [InlineData("1 + @\"2026-02-30\"", FeelDiagnosticCodes.Literal, 4, 13)]
    [InlineData("1 + cuont([])", FeelDiagnosticCodes.UnknownFunction, 4, 5)]
    [InlineData("contains(\"a\")", FeelDiagnosticCodes.Arguments, 0, 13)]
    [InlineData("contains(string: \"a\", part: \"b\")", FeelDiagnosticCodes.Arguments, 0, 32)]
    [InlineData("contains(string: \"a\", string: \"b\")", FeelDiagnosticCodes.Arguments, 0, 34)]
    [InlineData("1 instance of nummer", FeelDiagnosticCodes.UnknownType, 14, 6)]
    [InlineData("1 instance of list<number, string>", FeelDiagnosticCodes.UnknownType, 14, 20)]
    [InlineData("1 instance of function<number>", FeelDiagnosticCodes.Syntax, 30, 0)]
    [InlineData("1 instance of context<number>", FeelDiagnosticCodes.Syntax, 28, 1)]
    [InlineData("function(a: nummer) a", FeelDiagnosticCodes.UnknownType, 12, 6)]
    [InlineData("@\"08:30:00@Nowhere/City\"", FeelDiagnosticCodes.Literal, 0, 24)]
    [InlineData("{a: 1, a: 2}", FeelDiagnosticCodes.DuplicateName, 7, 1)]
    public void An_error_has_its_code_and_place(string text, string code, int offset, int length)
    {
        var result = FeelExpression.Parse(text);

        Assert.False(result.Succeeded);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((code, offset, length, 1, offset + 1), (diagnostic.Code, diagnostic.Offset, diagnostic.Length, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void Line_and_column_count_from_one_over_lines()
    {
        var diagnostic = Assert.Single(FeelExpression.Parse("a and\n  b or\n   )").Diagnostics);

        Assert.Equal((16, 3, 4), (diagnostic.Offset, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void All_unknown_functions_of_one_text_are_told_in_its_order()
    {
        var diagnostics = FeelExpression.Parse("one(1) + two(three(2))").Diagnostics;

        Assert.Equal([0, 9, 13], diagnostics.Select(diagnostic => diagnostic.Offset));
    }

    [Fact]
    public void A_function_that_the_scope_knows_may_be_called()
    {
        var defined = (FeelFunction)Evaluated.Value("function(x) x * 2");
        var expression = FeelExpression.Parse("double(4)", ["double"]).Expression!;

        Assert.Equal(new FeelNumber(8), expression.Evaluate(FeelContext.Of(("double", defined)), new FeelEvaluationContext()));
    }

    [Theory]
    [InlineData("1 + \"a\"", FeelWarningCodes.Type, 0, 7)]
    [InlineData("2 * (1 / 0)", FeelWarningCodes.Range, 5, 5)]
    [InlineData("1 = missing", FeelWarningCodes.UnknownName, 4, 7)]
    [InlineData("{a: 1}.b", FeelWarningCodes.UnknownName, 0, 8)]
    [InlineData("not(1)", FeelWarningCodes.Type, 0, 6)]
    [InlineData("[1][2]", FeelWarningCodes.Range, 0, 6)]
    [InlineData("[1, 2].f(3)", FeelWarningCodes.Type, 0, 11)]
    public void A_null_out_of_an_error_leaves_a_warning_with_its_place(string text, string code, int offset, int length)
    {
        var warnings = new List<FeelWarning>();
        Evaluated.Expression(text).Evaluate(FeelContext.Empty, new FeelEvaluationContext { Warnings = warnings });

        Assert.Equal((code, offset, length), (warnings[0].Code, warnings[0].Offset, warnings[0].Length));
    }
}
