using System.Globalization;
using System.Xml;

namespace Workflows.Definitions.Feel;

/// <summary>The lexical forms of values, the same on every machine.</summary>
internal static class FeelText
{
    /// <summary>How many characters count as one step of work.</summary>
    public const int CharactersPerStep = 32;

    /// <summary>A value as it stands within a list or context: a text is quoted there.</summary>
    public static string OfNested(FeelValue value) => value is FeelString text
        ? "\"" + text.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
        : value.ToString();

    public static string OfNumber(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    public static string OfDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string OfTime(TimeOnly time, TimeSpan? offset) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + OfOffset(offset);

    public static string OfOffset(TimeSpan? offset) => offset switch
    {
        null => string.Empty,
        { Ticks: 0 } => "Z",
        { } distance => (distance < TimeSpan.Zero ? "-" : "+") + distance.ToString("hh\\:mm", CultureInfo.InvariantCulture),
    };

    public static string OfDuration(TimeSpan duration) => duration == TimeSpan.Zero ? "PT0S" : XmlConvert.ToString(duration);

    public static string OfMonths(int months)
    {
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(months < 0 ? "-" : string.Empty)}P");
        return months == 0 ? "P0M"
            : text
              + (years == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{years}Y"))
              + (rest == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{rest}M"));
    }
}
