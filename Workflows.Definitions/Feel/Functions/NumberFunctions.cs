using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions of numbers (DMN 1.5, 10.3.4.5).</summary>
internal static class NumberFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("abs(n: number)", "The number without its sign.", call => new FeelNumber(Math.Abs(call.Number(0)))),
        new("abs(n: days and time duration)", "The duration without its sign.", call => FeelDaysTimeDuration.OfNanoseconds(Int128.Abs(((FeelDaysTimeDuration)call[0]).Nanoseconds))),
        new("abs(n: years and months duration)", "The duration without its sign.", call => new FeelYearsMonthsDuration(Math.Abs(((FeelYearsMonthsDuration)call[0]).Months))),
        new("decimal(n: number, scale: number)", "Rounded to decimal places; from the middle to the even neighbour.", call => Round(call, FeelRounding.HalfEven)),
        new("floor(n: number)", "The next whole number below.", call => new FeelNumber(decimal.Floor(call.Number(0)))),
        new("floor(n: number, scale: number)", "Rounded down to decimal places.", call => Round(call, FeelRounding.Floor)),
        new("ceiling(n: number)", "The next whole number above.", call => new FeelNumber(decimal.Ceiling(call.Number(0)))),
        new("ceiling(n: number, scale: number)", "Rounded up to decimal places.", call => Round(call, FeelRounding.Ceiling)),
        new("round up(n: number, scale: number)", "Rounded away from zero.", call => Round(call, FeelRounding.Up)),
        new("round down(n: number, scale: number)", "Rounded towards zero.", call => Round(call, FeelRounding.Down)),
        new("round half up(n: number, scale: number)", "Rounded to the nearer; from the middle away from zero.", call => Round(call, FeelRounding.HalfUp)),
        new("round half down(n: number, scale: number)", "Rounded to the nearer; from the middle towards zero.", call => Round(call, FeelRounding.HalfDown)),
        new("modulo(dividend: number, divisor: number)", "What is left of a division that is rounded down; it has the divisor's sign.", call => Modulo(call)),
        new("sqrt(number: number)", "The square root.", call => call.Number(0) < 0 ? Negative(call) : new FeelNumber(FeelMathematics.SquareRoot(call.Number(0)))),
        new("log(number: number)", "The natural logarithm.", call => call.Number(0) <= 0 ? Negative(call) : new FeelNumber(FeelMathematics.Logarithm(call.Number(0)))),
        new("exp(number: number)", "Euler's number to this power.", call => new FeelNumber(FeelMathematics.Exponential(call.Number(0)))),
        new("odd(number: number)", "Whether the whole number is odd.", call => call.Integer(0) is { } number ? FeelBoolean.Of(number % 2 != 0) : FeelNull.Value),
        new("even(number: number)", "Whether the whole number is even.", call => call.Integer(0) is { } number ? FeelBoolean.Of(number % 2 == 0) : FeelNull.Value),
    ];

    private static FeelValue Negative(FunctionCall call) => call.Fail("The number must be greater than zero.");

    private static FeelValue Round(FunctionCall call, FeelRounding rounding) =>
        call.Whole(1) switch
        {
            >= -6111 and <= 6176 and var scale => new FeelNumber(FeelMathematics.Round(call.Number(0), scale, rounding)),
            null => FeelNull.Value,
            _ => call.Fail("A scale lies between -6111 and 6176."),
        };

    private static FeelValue Modulo(FunctionCall call)
    {
        var rest = call.Number(0) % call.Number(1);
        return new FeelNumber(rest != 0 && (rest < 0) != (call.Number(1) < 0) ? rest + call.Number(1) : rest);
    }
}
