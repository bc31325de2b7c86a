using System.Globalization;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>Reads durations: <c>P1Y2M</c>, or <c>P3DT4H5M6.7S</c>, either with a minus sign before it, never mixed.</summary>
internal static class DurationText
{
    // So long that no duration that can be represented needs more.
    private const int MostDigits = 20;

    /// <summary>The duration; null where the text is none or its value is out of range.</summary>
    public static FeelValue? Read(ReadOnlySpan<char> text)
    {
        var isNegative = text.StartsWith('-');
        var rest = isNegative ? text[1..] : text;
        if (rest.Length < 3 || rest[0] != 'P')
        {
            return null;
        }

        try
        {
            rest = rest[1..];
            return rest.IndexOfAny('D', 'T') < 0 ? ReadMonths(rest, isNegative) : ReadDays(rest, isNegative);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static FeelYearsMonthsDuration? ReadMonths(ReadOnlySpan<char> rest, bool isNegative)
    {
        var months = (TakeField(ref rest, 'Y') * 12) + TakeField(ref rest, 'M');
        return rest.IsEmpty ? FeelYearsMonthsDuration.OfMonths(checked((long)(isNegative ? -months : months))) : null;
    }

    private static FeelDaysTimeDuration? ReadDays(ReadOnlySpan<char> rest, bool isNegative)
    {
        var seconds = TakeField(ref rest, 'D') * 86_400;
        var nanoseconds = 0;
        if (!rest.IsEmpty)
        {
            if (rest[0] != 'T' || rest.Length == 1)
            {
                return null;
            }

            rest = rest[1..];
            seconds += TakeField(ref rest, 'H') * 3600;
            seconds += TakeField(ref rest, 'M') * 60;
            if (!TryTakeFraction(ref rest, out nanoseconds))
            {
                return null;
            }

            seconds += TakeField(ref rest, 'S');
        }

        var total = (seconds * FeelDaysTimeDuration.NanosecondsPerSecond) + nanoseconds;
        return rest.IsEmpty ? FeelDaysTimeDuration.OfNanoseconds(isNegative ? -total : total) : null;
    }

    /// <summary>Takes digits and their unit off the text; without that unit it is 0 and nothing is taken.</summary>
    private static Int128 TakeField(ref ReadOnlySpan<char> rest, char unit)
    {
        var end = rest.IndexOf(unit);
        if (end is <= 0 or > MostDigits || !Int128.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return 0;
        }

        rest = rest[(end + 1)..];
        return value;
    }

    /// <summary>Takes the part of a second out of the text, so that <c>6.7S</c> becomes <c>6S</c>.</summary>
    private static bool TryTakeFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        var point = rest.IndexOf('.');
        if (point < 0)
        {
            return true;
        }

        var isFraction = point > 0 && rest[^1] == 'S'
            && (rest[point..] is ".S" || TemporalText.TryReadFraction(rest[point..^1], out nanoseconds));
        rest = isFraction ? string.Concat(rest[..point], "S") : rest;
        return isFraction;
    }
}
