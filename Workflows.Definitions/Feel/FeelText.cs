using System.Globalization;
using System.Text;
using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel;

/// <summary>The lexical forms of values, the same on every machine.</summary>
internal static class FeelText
{
    /// <summary>How many characters count as one step of work.</summary>
    public const int CharactersPerStep = 32;

    /// <summary>The name of an entry as it stands in a context: in quotation marks where it is no plain name.</summary>
    public static string OfKey(string name) => IsPlainName(name) ? name : Quote(name);

    /// <summary>A value as it stands within a list or context: a text is quoted there.</summary>
    public static string OfNested(FeelValue value) => value is FeelString text ? Quote(text.Value) : value.ToString();

    /// <summary>A value as it stands at an end of a range, where <c>range(...)</c> reads it again.</summary>
    public static string OfEnd(FeelValue? value) => value switch
    {
        null => string.Empty,
        FeelNumber => value.ToString(),
        FeelString => OfNested(value),
        _ => $"@\"{value}\"",
    };

    public static string OfNumber(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    public static string OfDate(CalendarDay date) =>
        (date.Year < 0 ? "-" : string.Empty)
        + string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");

    public static string OfTime(long nanoseconds, OffsetOrZone place)
    {
        var (seconds, fraction) = Math.DivRem(nanoseconds, FeelDaysTimeDuration.NanosecondsPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            + OfFraction(fraction)
            + (place.Zone is { } zone ? "@" + zone.Name : OfOffset(place.Offset));
    }

    public static string OfDuration(Int128 nanoseconds)
    {
        var (seconds, fraction) = Int128.DivRem(Int128.Abs(nanoseconds), FeelDaysTimeDuration.NanosecondsPerSecond);
        var (days, time) = Math.DivRem((long)seconds, 86_400);
        var text = new StringBuilder(nanoseconds < 0 ? "-P" : "P");
        Append(text, days, "D");
        if (days == 0 || time > 0 || fraction > 0)
        {
            text.Append('T');
        }

        Append(text, time / 3600, "H");
        Append(text, time / 60 % 60, "M");
        return nanoseconds == 0 || time % 60 > 0 || fraction > 0
            ? text.Append(CultureInfo.InvariantCulture, $"{time % 60}{OfFraction((long)fraction)}S").ToString()
            : text.ToString();
    }

    public static string OfMonths(long months)
    {
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var text = new StringBuilder(months < 0 ? "-P" : "P");
        Append(text, years, "Y");
        Append(text, rest, "M");
        return months == 0 ? "P0M" : text.ToString();
    }

    private static bool IsPlainName(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] is '_' or '?')
        && name[^1] != ' '
        && !name.Contains("  ", StringComparison.Ordinal)
        && name.All(character => char.IsLetterOrDigit(character) || " _-./'+*?".Contains(character, StringComparison.Ordinal));

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string OfOffset(TimeSpan? offset) => offset switch
    {
        null => string.Empty,
        { Ticks: 0 } => "Z",
        { } distance => (distance < TimeSpan.Zero ? "-" : "+")
            + distance.ToString(distance.Seconds == 0 ? "hh\\:mm" : "hh\\:mm\\:ss", CultureInfo.InvariantCulture),
    };

    private static string OfFraction(long nanoseconds) => nanoseconds == 0
        ? string.Empty
        : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static void Append(StringBuilder text, long number, string unit)
    {
        if (number > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }
}
