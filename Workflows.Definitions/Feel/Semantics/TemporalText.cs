using System.Globalization;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>
/// Reads the ISO 8601 forms that the language uses (DMN 1.5, 10.3.4.1). Years have four digits; an offset is <c>Z</c> or
/// <c>±hh:mm</c>; names of time zones are not read, because what they mean depends on the machine and the year.
/// </summary>
internal static class TemporalText
{
    /// <summary>Whatever the text is; null where it is nothing temporal.</summary>
    public static FeelValue? ReadAny(string text) =>
        ReadDate(text) ?? ReadTime(text) ?? ReadDateTime(text) ?? (FeelValue?)DurationText.Read(text);

    public static FeelDate? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new FeelDate(date) : null;

    public static FeelTime? ReadTime(string text) =>
        TryReadTime(text, out var time, out var offset) ? new FeelTime(time, offset) : null;

    /// <summary>A moment; a date alone is its midnight.</summary>
    public static FeelDateTime? ReadDateTime(string text)
    {
        var separator = text.IndexOf('T', StringComparison.Ordinal);
        var date = ReadDate(separator < 0 ? text : text[..separator]);
        if (date is null)
        {
            return null;
        }

        if (separator < 0)
        {
            return new FeelDateTime(date.Value.ToDateTime(TimeOnly.MinValue), null);
        }

        if (!TryReadTime(text[(separator + 1)..], out var time, out var offset))
        {
            return null;
        }

        try
        {
            return TemporalArithmetic.Moment(TemporalArithmetic.StartOf(date) + time.Ticks, offset);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool TryReadTime(string text, out TimeOnly time, out TimeSpan? offset)
    {
        time = default;
        var end = text.AsSpan().IndexOfAny("Z+-");
        if (!TryReadOffset(end < 0 ? [] : text.AsSpan(end), out offset))
        {
            return false;
        }

        var local = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var fraction = local.IndexOf('.');
        if (fraction > 0 && local.Length > fraction + 1 && local[(fraction + 1)..].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            // More than seven digits are finer than a tick.
            local = local[..Math.Min(local.Length, fraction + 8)];
        }

        return TimeOnly.TryParseExact(local, ["HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            && local[^1] != '.';
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is "Z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (!TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var distance)
            || distance > TemporalArithmetic.MaximumOffset)
        {
            return false;
        }

        offset = text[0] == '-' ? -distance : distance;
        return text[0] is '+' or '-';
    }
}
