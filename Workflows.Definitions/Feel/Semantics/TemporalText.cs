using System.Globalization;
using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>
/// Reads the forms of ISO 8601 that the language uses (DMN 1.5, 10.3.4.1). A year has four digits, or up to nine without a zero
/// before them; after a time may stand <c>Z</c>, an offset <c>±hh:mm</c> or a time zone <c>@Asia/Shanghai</c>.
/// </summary>
internal static class TemporalText
{
    private const int LongestYear = 9;

    /// <summary>Whatever the text is; null where it is nothing temporal.</summary>
    public static FeelValue? ReadAny(string text) =>
        ReadDate(text) ?? ReadTime(text) ?? ReadDateTime(text) ?? (FeelValue?)DurationText.Read(text);

    public static FeelDate? ReadDate(ReadOnlySpan<char> text)
    {
        var isNegative = text.StartsWith('-');
        var rest = isNegative ? text[1..] : text;
        var digits = rest.IndexOf('-');
        if (digits is < 4 or > LongestYear
            || (digits > 4 && rest[0] == '0')
            || rest.Length != digits + 6
            || rest[digits + 3] != '-'
            || !TryReadNumber(rest[..digits], out var year)
            || !TryReadNumber(rest.Slice(digits + 1, 2), out var month)
            || !TryReadNumber(rest[^2..], out var day))
        {
            return null;
        }

        return CalendarDay.TryCreate(isNegative ? -year : year, month, day) is { } found ? new FeelDate(found) : null;
    }

    public static FeelTime? ReadTime(ReadOnlySpan<char> text) =>
        TryReadTime(text, out var nanoseconds, out var place) && nanoseconds < FeelDaysTimeDuration.NanosecondsPerDay
            ? new FeelTime(nanoseconds, place)
            : null;

    /// <summary>A moment; a date alone is its midnight, and 24:00:00 the midnight after it.</summary>
    public static FeelDateTime? ReadDateTime(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOf('T');
        if (ReadDate(separator < 0 ? text : text[..separator]) is not { } date)
        {
            return null;
        }

        if (separator < 0)
        {
            return new FeelDateTime(date.DayNumber, 0, OffsetOrZone.Local);
        }

        if (!TryReadTime(text[(separator + 1)..], out var nanoseconds, out var place))
        {
            return null;
        }

        var isMidnight = nanoseconds == FeelDaysTimeDuration.NanosecondsPerDay;
        return new FeelDateTime(date.DayNumber + (isMidnight ? 1 : 0), isMidnight ? 0 : nanoseconds, place);
    }

    /// <summary>What stands after a time: nothing, an offset or a zone.</summary>
    public static bool TryReadPlace(ReadOnlySpan<char> text, out OffsetOrZone place)
    {
        place = OffsetOrZone.Local;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] == '@')
        {
            place = new OffsetOrZone(null, CalendarZone.Find(text[1..].ToString()));
            return place.Zone is not null;
        }

        if (TryReadOffset(text) is not { } offset)
        {
            return false;
        }

        place = new OffsetOrZone(offset, null);
        return true;
    }

    private static TimeSpan? TryReadOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z")
        {
            return TimeSpan.Zero;
        }

        if (text[0] is not ('+' or '-')
            || !TimeSpan.TryParseExact(text[1..], ["hh\\:mm", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var distance)
            || distance > OffsetOrZone.MaximumOffset)
        {
            return null;
        }

        return text[0] == '-' ? -distance : distance;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, out long nanoseconds, out OffsetOrZone place)
    {
        nanoseconds = 0;
        var end = text.IndexOfAny("Z+-@");
        var local = end < 0 ? text : text[..end];
        if (!TryReadPlace(end < 0 ? [] : text[end..], out place)
            || local.Length < 8
            || local[2] != ':'
            || local[5] != ':'
            || !TryReadNumber(local[..2], out var hour)
            || !TryReadNumber(local.Slice(3, 2), out var minute)
            || !TryReadNumber(local.Slice(6, 2), out var second)
            || !TryReadFraction(local[8..], out var fraction)
            || minute > 59
            || second > 59)
        {
            return false;
        }

        nanoseconds = ((((hour * 60L) + minute) * 60) + second) * FeelDaysTimeDuration.NanosecondsPerSecond + fraction;
        return nanoseconds <= FeelDaysTimeDuration.NanosecondsPerDay;
    }

    /// <summary>Digits after a point, as nanoseconds; what is finer is cut off.</summary>
    public static bool TryReadFraction(ReadOnlySpan<char> text, out int nanoseconds)
    {
        nanoseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        var digits = text[1..];
        if (text[0] != '.' || digits.IsEmpty || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        for (var position = 0; position < 9; position++)
        {
            nanoseconds = (nanoseconds * 10) + (position < digits.Length ? digits[position] - '0' : 0);
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
