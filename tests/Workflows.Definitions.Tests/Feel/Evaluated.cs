using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

/// <summary>Evaluates texts as the tests' tables write them.</summary>
internal static class Evaluated
{
    /// <summary>Half past nine in the morning of a Monday, at the offset of Beijing.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));

    public static FeelValue Value(string text, FeelContext? scope = null) =>
        Expression(text, scope).Evaluate(scope ?? FeelContext.Empty, new FeelEvaluationContext(Now));

    /// <summary>The value as it would stand within a list: texts in quotation marks.</summary>
    public static string Text(string text, FeelContext? scope = null) => FeelText.OfNested(Value(text, scope));

    public static FeelExpression Expression(string text, FeelContext? scope = null)
    {
        var result = FeelExpression.Parse(text, scope?.Entries.Select(entry => entry.Key));
        Assert.True(result.Succeeded, $"{text}: {result.Diagnostics.FirstOrDefault()}");
        return result.Expression;
    }

    public static string Test(string tests, string input, FeelContext? scope = null)
    {
        var result = FeelUnaryTests.Parse(tests);
        Assert.True(result.Succeeded, $"{tests}: {result.Diagnostics.FirstOrDefault()}");
        return result.Expression.Evaluate(Value(input), scope ?? FeelContext.Empty, new FeelEvaluationContext(Now)).ToString();
    }
}
