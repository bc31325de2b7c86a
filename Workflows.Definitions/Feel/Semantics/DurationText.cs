using System.Globalization;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>Reads durations: <c>P1Y2M</c>, or <c>P3DT4H5M6.7S</c>, either with a minus sign before it, never mixed.</summary>
internal static class DurationText
{
    /// <summary>The duration; null where the text is none or its value is out of range.</summary>
    public static FeelValue? Read(string text)
    {
        var negative = text.StartsWith('-');
        var rest = negative ? text.AsSpan(1) : text.AsSpan();
        if (rest.Length < 3 || rest[0] != 'P')
        {
            return null;
        }

        try
        {
            rest = rest[1..];
            return rest.IndexOfAny('D', 'T') < 0 ? ReadMonths(rest, negative) : ReadDays(rest, negative);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static FeelYearsMonthsDuration? ReadMonths(ReadOnlySpan<char> rest, bool negative)
    {
        var months = (TakeField(ref rest, 'Y') * 12) + TakeField(ref rest, 'M');
        return rest.IsEmpty ? new FeelYearsMonthsDuration((int)(negative ? -months : months)) : null;
    }

    private static FeelDaysTimeDuration? ReadDays(ReadOnlySpan<char> rest, bool negative)
    {
        var ticks = TakeField(ref rest, 'D') * TimeSpan.TicksPerDay;
        if (!rest.IsEmpty)
        {
            if (rest[0] != 'T' || rest.Length == 1)
            {
                return null;
            }

            rest = rest[1..];
            ticks += TakeField(ref rest, 'H') * TimeSpan.TicksPerHour;
            ticks += TakeField(ref rest, 'M') * TimeSpan.TicksPerMinute;
            ticks += decimal.Truncate(TakeField(ref rest, 'S', fraction: true) * TimeSpan.TicksPerSecond);
        }

        return rest.IsEmpty ? new FeelDaysTimeDuration(TimeSpan.FromTicks((long)(negative ? -ticks : ticks))) : null;
    }

    /// <summary>Takes digits and their unit off the text; without that unit it is 0 and nothing is taken.</summary>
    private static decimal TakeField(ref ReadOnlySpan<char> rest, char unit, bool fraction = false)
    {
        var end = rest.IndexOf(unit);
        var digits = end <= 0 ? [] : rest[..end];
        var style = fraction ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var value))
        {
            return 0;
        }

        rest = rest[(end + 1)..];
        return value;
    }
}
