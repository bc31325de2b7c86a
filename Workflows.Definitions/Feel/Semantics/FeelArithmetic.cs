using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>
/// The arithmetic operators (DMN 1.5, tables 45 to 48 and 58 to 63).
/// Null means that the operator does not take the types; a result out of range throws <see cref="OverflowException"/>,
/// which the caller makes null with a warning.
/// </summary>
internal static class FeelArithmetic
{
    /// <summary>Applies an operator.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static FeelValue? Apply(ArithmeticOperator arithmetic, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber a && right is FeelNumber b)
        {
            return new FeelNumber(arithmetic switch
            {
                ArithmeticOperator.Add => a.Value + b.Value,
                ArithmeticOperator.Subtract => a.Value - b.Value,
                ArithmeticOperator.Multiply => a.Value * b.Value,
                ArithmeticOperator.Divide => a.Value / b.Value,
                _ => FeelMathematics.Power(a.Value, b.Value),
            });
        }

        return arithmetic switch
        {
            ArithmeticOperator.Add => Add(left, right),
            ArithmeticOperator.Subtract => Subtract(left, right),
            ArithmeticOperator.Multiply => Multiply(left, right) ?? Multiply(right, left),
            ArithmeticOperator.Divide => Divide(left, right),
            _ => null,
        };
    }

    /// <summary>The opposite of a number or duration; null for anything else.</summary>
    public static FeelValue? Negate(FeelValue value) => value switch
    {
        FeelNumber number => new FeelNumber(-number.Value),
        FeelDaysTimeDuration duration => FeelDaysTimeDuration.OfNanoseconds(-duration.Nanoseconds),
        FeelYearsMonthsDuration duration => FeelYearsMonthsDuration.OfMonths(-duration.Months),
        _ => null,
    };

    private static FeelValue? Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelString a, FeelString b) => new FeelString(a.Value + b.Value),
        (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => FeelDaysTimeDuration.OfNanoseconds(a.Nanoseconds + b.Nanoseconds),
        (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => FeelYearsMonthsDuration.OfMonths(a.Months + b.Months),
        (FeelDaysTimeDuration duration, _) => TemporalArithmetic.Shift(right, duration.Nanoseconds),
        (FeelYearsMonthsDuration duration, _) => TemporalArithmetic.ShiftMonths(right, duration.Months),
        (_, FeelDaysTimeDuration duration) => TemporalArithmetic.Shift(left, duration.Nanoseconds),
        (_, FeelYearsMonthsDuration duration) => TemporalArithmetic.ShiftMonths(left, duration.Months),
        _ => null,
    };

    private static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => FeelDaysTimeDuration.OfNanoseconds(a.Nanoseconds - b.Nanoseconds),
        (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => FeelYearsMonthsDuration.OfMonths(a.Months - b.Months),
        (_, FeelDaysTimeDuration duration) => TemporalArithmetic.Shift(left, -duration.Nanoseconds),
        (_, FeelYearsMonthsDuration duration) => TemporalArithmetic.ShiftMonths(left, -duration.Months),
        _ => TemporalArithmetic.Distance(left, right),
    };

    private static FeelValue? Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDaysTimeDuration duration, FeelNumber factor) =>
            FeelDaysTimeDuration.OfNanoseconds((decimal)duration.Nanoseconds * factor.Value),
        (FeelYearsMonthsDuration duration, FeelNumber factor) => Months(duration.Months * factor.Value),
        _ => null,
    };

    private static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDaysTimeDuration duration, FeelNumber divisor) =>
            FeelDaysTimeDuration.OfNanoseconds((decimal)duration.Nanoseconds / divisor.Value),
        (FeelYearsMonthsDuration duration, FeelNumber divisor) => Months(duration.Months / divisor.Value),
        (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => new FeelNumber((decimal)a.Nanoseconds / (decimal)b.Nanoseconds),
        (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => new FeelNumber((decimal)a.Months / b.Months),
        _ => null,
    };

    private static FeelYearsMonthsDuration Months(decimal months) => FeelYearsMonthsDuration.OfMonths((long)decimal.Truncate(months));
}
