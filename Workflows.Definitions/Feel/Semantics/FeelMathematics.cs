namespace Workflows.Definitions.Feel.Semantics;

/// <summary>How a number is brought to fewer decimal places (DMN 1.5, 10.3.4.5).</summary>
internal enum FeelRounding
{
    /// <summary>Towards negative infinity.</summary>
    Floor,

    /// <summary>Towards positive infinity.</summary>
    Ceiling,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>To the nearer neighbour; from the middle away from zero.</summary>
    HalfUp,

    /// <summary>To the nearer neighbour; from the middle towards zero.</summary>
    HalfDown,

    /// <summary>To the nearer neighbour; from the middle to the even one.</summary>
    HalfEven,
}

/// <summary>
/// Functions of decimal numbers, in decimal arithmetic alone, so that every machine gives the same digits.
/// </summary>
internal static class FeelMathematics
{
    private const decimal LogarithmOfTwo = 0.6931471805599453094172321215m;

    /// <summary>Rounds to a number of decimal places, which may be negative.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static decimal Round(decimal number, int scale, FeelRounding rounding)
    {
        if (scale >= number.Scale)
        {
            return number;
        }

        if (scale < -28)
        {
            return RoundToInteger(Math.Sign(number) * 0.1m, rounding) == 0 ? 0 : throw new OverflowException();
        }

        var unit = PowerOfTen(Math.Abs(scale));
        return scale >= 0
            ? RoundToInteger(number * unit, rounding) / unit
            : RoundToInteger(number / unit, rounding) * unit;
    }

    /// <summary>A number to a power; whole exponents are exact as far as decimal goes.</summary>
    /// <exception cref="OverflowException">The result cannot be represented, or is no real number.</exception>
    public static decimal Power(decimal number, decimal exponent)
    {
        if (decimal.IsInteger(exponent))
        {
            return exponent >= 0 ? WholePower(number, exponent) : 1 / WholePower(number, -exponent);
        }

        if (number < 0)
        {
            throw new OverflowException("A negative number has no fractional power.");
        }

        return number == 0 ? 0 : Exponential(exponent * Logarithm(number));
    }

    /// <summary>The root of a number that is not negative, by Newton's method.</summary>
    public static decimal SquareRoot(decimal number)
    {
        if (number == 0)
        {
            return 0;
        }

        var root = (decimal)Math.Sqrt((double)number);
        for (var round = 0; round < 4; round++)
        {
            root = (root + (number / root)) / 2;
        }

        var rounded = decimal.Round(root, 20);
        return rounded * rounded == number ? rounded : root;
    }

    /// <summary>The natural logarithm of a positive number: reduced to [1, 2) by halving, then by the series of artanh.</summary>
    public static decimal Logarithm(decimal number)
    {
        var halvings = 0;
        while (number >= 2)
        {
            number /= 2;
            halvings++;
        }

        while (number < 1)
        {
            number *= 2;
            halvings--;
        }

        var quotient = (number - 1) / (number + 1);
        var square = quotient * quotient;
        decimal sum = 0;
        var power = quotient;
        for (var term = 1; power != 0; term += 2)
        {
            sum += power / term;
            power *= square;
        }

        return (2 * sum) + (halvings * LogarithmOfTwo);
    }

    /// <summary>The exponential function: the exponent reduced by multiples of ln 2, then Taylor's series.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static decimal Exponential(decimal exponent)
    {
        if (exponent < -70)
        {
            return 0;
        }

        var doublings = (int)decimal.Round(Math.Min(exponent, 1000) / LogarithmOfTwo);
        var rest = exponent - (doublings * LogarithmOfTwo);
        decimal sum = 1;
        decimal term = 1;
        for (var index = 1; term != 0 && index < 60; index++)
        {
            term = term * rest / index;
            sum += term;
        }

        return doublings >= 0 ? sum * WholePower(2, doublings) : sum / WholePower(2, -doublings);
    }

    private static decimal WholePower(decimal number, decimal exponent)
    {
        if (number is 0 or 1 or -1)
        {
            return exponent == 0 || number == 1 || (number == -1 && exponent % 2 == 0) ? 1 : number;
        }

        var remaining = (UInt128)exponent;
        decimal result = 1;
        while (remaining > 0)
        {
            if ((remaining & 1) == 1)
            {
                result *= number;
            }

            remaining >>= 1;
            number = remaining > 0 ? number * number : number;
        }

        return result;
    }

    private static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private static decimal RoundToInteger(decimal number, FeelRounding rounding)
    {
        var toZero = decimal.Truncate(number);
        var rest = Math.Abs(number - toZero);
        return rounding switch
        {
            FeelRounding.Floor => decimal.Floor(number),
            FeelRounding.Ceiling => decimal.Ceiling(number),
            FeelRounding.Up => rest == 0 ? toZero : toZero + Math.Sign(number),
            FeelRounding.Down => toZero,
            FeelRounding.HalfUp => rest >= 0.5m ? toZero + Math.Sign(number) : toZero,
            FeelRounding.HalfDown => rest > 0.5m ? toZero + Math.Sign(number) : toZero,
            _ => decimal.Round(number, 0, MidpointRounding.ToEven),
        };
    }
}
