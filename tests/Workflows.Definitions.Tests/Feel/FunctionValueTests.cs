using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class FunctionValueTests
{
    [Theory]
    [InlineData("(function(a, b) a - b)(5, 3)", "2")]
    [InlineData("{f: function(a, b) a - b, r: f(b: 5, a: 3)}.r", "-2")]
    [InlineData("{n: 10, add: function(x: number) x + n, r: for y in [1, 2] return add(y)}.r", "[11, 12]")]
    [InlineData("{f: function(tax rate) tax rate * 2, r: f(tax rate: 4)}.r", "8")]
    [InlineData("{f: function(tax-rate) tax-rate * 2, r: f(tax-rate: 4)}.r", "8")]
    [InlineData("{twice: function(f, x) f(f(x)), r: twice(function(x) x * 3, 2)}.r", "18")]
    [InlineData("(function(a) a)(1, 2)", "null")]
    [InlineData("(function(a) a)(b: 1)", "null")]
    [InlineData("(function() 7)()", "7")]
    [InlineData("5(1)", "null")]
    public void Functions_are_values_that_can_be_called(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("(function(a: number) a)(1)", "1")]
    [InlineData("(function(a: number) a)(\"1\")", "null")]
    [InlineData("(function(a: number) a = null)(\"1\")", "null")]
    [InlineData("(function(a: number) a)([1])", "1")]
    [InlineData("(function(a: list<number>) a)(1)", "[1]")]
    [InlineData("(function(a: date and time) a)(@\"2026-01-31\")", "2026-01-31T00:00:00Z")]
    [InlineData("(function(a: context<b: string>) a.b)({b: \"x\", c: 1})", "\"x\"")]
    [InlineData("(function(a: context<b: string>) a.b)({c: 1})", "null")]
    [InlineData("(function(a: number, b) a + b)(null, 1)", "null")]
    public void Arguments_are_converted_to_the_declared_types_or_the_call_is_null(string text, string expected) =>
        Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("{apply: function(f, x) f(x), r: apply(abs, -2)}.r", "2")]
    [InlineData("{apply: function(f, x) f(x), r: apply(string length, \"abc\")}.r", "3")]
    [InlineData("{apply: function(f, x) f(x), r: apply(sum, [1, 2])}.r", "3")]
    [InlineData("{apply: function(f, x) f(x), r: apply(contains, \"abc\")}.r", "null")]
    [InlineData("sort([\"b\", \"a\"], starts with)", "[\"b\", \"a\"]")]
    [InlineData("abs instance of function", "true")]
    public void Built_in_functions_are_values_too(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Fact]
    public void A_variable_goes_before_a_built_in_function_of_its_name() =>
        Assert.Equal("4", Evaluated.Text("count + 1", FeelContext.Of(("count", new FeelNumber(3)))));

    [Theory]
    [InlineData("function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}")]
    [InlineData("{cos: function(x: number) external {pmml: {document: \"a\", model: \"b\"}}, y: cos(1)}")]
    public void A_definition_cannot_run_the_code_of_another_language(string text)
    {
        var diagnostic = Assert.Single(FeelExpression.Parse(text).Diagnostics);

        Assert.Equal("feel.external-function", diagnostic.Code);
    }
}
