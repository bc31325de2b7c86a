using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>Values between and beside given ones.</summary>
internal static class FeelValues
{
    private static readonly FeelNumber One = new(1);
    private static readonly FeelNumber Two = new(2);
    private static readonly FeelValue Day = FeelExpression.Parse("duration(\"P1D\")").Expression!.Evaluate(FeelContext.Empty, new());
    private static readonly FeelValue Month = FeelExpression.Parse("duration(\"P1M\")").Expression!.Evaluate(FeelContext.Empty, new());

    public static Comparer<FeelValue> Comparer { get; } =
        Comparer<FeelValue>.Create((left, right) => FeelComparison.Order(left, right) ?? 0);

    /// <summary>What must be the same of values that are to be compared with each other.</summary>
    public static (Type Type, bool HasOffset) Kind(FeelValue value) =>
        (value.GetType(), value is FeelDateTime or FeelTime && FeelMembers.Find(value, "time offset") is not (null or FeelNull));

    /// <summary>A text that is none of the given ones.</summary>
    public static FeelString OtherThan(IReadOnlyCollection<FeelValue> texts)
    {
        var other = "other";
        while (texts.Contains(new FeelString(other)))
            other += "…";
        return new FeelString(other);
    }

    /// <summary>A value between two, or before or after one; null where there is none.</summary>
    public static FeelValue? Between(FeelValue? low, FeelValue? high)
    {
        var value = (low, high) switch
        {
            (FeelString text, _) => new FeelString(text.Value + "\u0001"),
            (null, FeelString { Value.Length: > 0 }) => new FeelString(""),
            (null, { } before) => Apply(ArithmeticOperator.Subtract, before, Step(before)),
            ({ } after, null) => Apply(ArithmeticOperator.Add, after, Step(after)),
            ({ } after, { } before) => Middle(after, before),
            _ => null,
        };
        return value is not null
            && (low is null || FeelComparison.Order(low, value) < 0)
            && (high is null || FeelComparison.Order(value, high) < 0)
            ? value
            : null;
    }

    private static FeelValue Step(FeelValue value) => value switch
    {
        FeelNumber => One,
        FeelYearsMonthsDuration => Month,
        _ => Day,
    };

    private static FeelValue? Middle(FeelValue low, FeelValue high) =>
        Apply(ArithmeticOperator.Subtract, high, low) is { } distance && Apply(ArithmeticOperator.Divide, distance, Two) is { } half
            ? Apply(ArithmeticOperator.Add, low, half)
            : null;

    private static FeelValue? Apply(ArithmeticOperator arithmetic, FeelValue left, FeelValue right)
    {
        try
        {
            return FeelArithmetic.Apply(arithmetic, left, right);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
