using System.Globalization;
using System.Runtime.InteropServices;

namespace Workflows.Definitions.Execution;

/// <summary>A span of calendar months and of exact time.</summary>
/// <param name="Months">The years and months, as months.</param>
/// <param name="Time">The weeks, days, hours, minutes and seconds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Iso8601Duration(int Months, TimeSpan Time)
{
    /// <summary>Whether the span leads forward, so that repeating it comes to an end of any other span.</summary>
    public bool IsForward => Months >= 0 && Time >= TimeSpan.Zero && (Months > 0 || Time > TimeSpan.Zero);

    /// <summary>The moment that lies this span after another; months are counted by the date at the offset.</summary>
    /// <returns>The moment in UTC, or null where it lies outside the years 1 to 9999.</returns>
    public DateTimeOffset? After(DateTimeOffset start, TimeSpan utcOffset)
    {
        try
        {
            return start.ToOffset(utcOffset).AddMonths(Months).Add(Time).ToUniversalTime();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

/// <summary>Reads moments, durations and repetitions as ISO 8601 writes them.</summary>
internal static class Iso8601
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz",
    ];

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    /// <summary>Reads a date, or a date and time; one without an offset is taken at the given one.</summary>
    public static bool TryParseMoment(string text, TimeSpan utcOffset, out DateTimeOffset moment)
    {
        var withOffset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(
                withOffset, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out moment))
            return true;
        if (!DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        return TryAt(local, utcOffset, out moment);
    }

    /// <summary>A local date and time on the world's clock.</summary>
    public static bool TryAt(DateTime local, TimeSpan utcOffset, out DateTimeOffset moment)
    {
        var ticks = local.Ticks - utcOffset.Ticks;
        var exists = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        moment = exists ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return exists;
    }

    /// <summary>
    /// Reads a repetition: <c>R5/PT1H</c>, <c>R/PT1H</c> without end, or <c>R5/2026-04-01T09:00:00Z/PT1H</c> with its first moment.
    /// The interval leads forward.
    /// </summary>
    public static bool TryParseRepetition(string text, out int? count, out string? start, out string interval)
    {
        (count, start, interval) = (null, null, string.Empty);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || text[0] != 'R')
            return false;
        interval = text[(slash + 1)..];
        if (slash > 1)
        {
            if (!int.TryParse(text.AsSpan(1, slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return false;
            count = number;
        }

        if (interval.IndexOf('/', StringComparison.Ordinal) is >= 0 and var second)
            (start, interval) = (interval[..second], interval[(second + 1)..]);
        return (start is null || TryParseMoment(start, TimeSpan.Zero, out _))
            && TryParseDuration(interval, out var every) && every.IsForward;
    }

    /// <summary>Reads a duration such as <c>P1Y2M3DT4H5M6.7S</c> or <c>P2W</c>.</summary>
    public static bool TryParseDuration(ReadOnlySpan<char> text, out Iso8601Duration duration)
    {
        duration = default;
        var negative = text is ['-', ..];
        var rest = negative ? text[1..] : text;
        if (rest is not ['P', _, ..])
            return false;
        rest = rest[1..];
        decimal months = 0, seconds = 0;
        var order = -1;
        var inTime = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] == 'T' && !inTime && rest.Length > 1)
            {
                inTime = true;
                rest = rest[1..];
                continue;
            }

            if (!TryTakePart(ref rest, inTime, ref order, ref months, ref seconds))
                return false;
        }

        return TryCompose(negative, months, seconds, out duration);
    }

    private static bool TryTakePart(
        ref ReadOnlySpan<char> rest, bool inTime, ref int order, ref decimal months, ref decimal seconds)
    {
        var length = rest.IndexOfAnyExcept("0123456789.");
        if (length is < 1 or > 20)
            return false;
        var place = (inTime ? "HMS" : "YMWD").IndexOf(rest[length], StringComparison.Ordinal) + (inTime ? 4 : 0);
        var isSeconds = inTime && rest[length] == 'S';
        var styles = isSeconds ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
        if (place <= order || place == 3 && inTime
            || !decimal.TryParse(rest[..length], styles, CultureInfo.InvariantCulture, out var number) || number > 1e12m)
            return false;
        order = place;
        rest = rest[(length + 1)..];
        switch (place)
        {
            case 0: months += number * 12; break;
            case 1: months += number; break;
            case 2: seconds += number * 604_800; break;
            case 3: seconds += number * 86_400; break;
            case 4: seconds += number * 3_600; break;
            case 5: seconds += number * 60; break;
            default: seconds += number; break;
        }

        return true;
    }

    private static bool TryCompose(bool negative, decimal months, decimal seconds, out Iso8601Duration duration)
    {
        duration = default;
        var ticks = seconds * TimeSpan.TicksPerSecond;
        if (months > int.MaxValue || ticks > long.MaxValue)
            return false;
        duration = negative
            ? new Iso8601Duration(-(int)months, TimeSpan.FromTicks(-(long)ticks))
            : new Iso8601Duration((int)months, TimeSpan.FromTicks((long)ticks));
        return true;
    }
}
