using System.Collections.Frozen;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>The types by the names that <c>instance of</c> and the table of functions use (DMN 1.5, table 54).</summary>
internal static class FeelTypes
{
    private static readonly FrozenDictionary<string, Func<FeelValue, bool>> Members =
        new Dictionary<string, Func<FeelValue, bool>>(StringComparer.Ordinal)
        {
            ["Any"] = value => value is not FeelNull,
            ["Null"] = value => value is FeelNull,
            ["boolean"] = value => value is FeelBoolean,
            ["number"] = value => value is FeelNumber,
            ["string"] = value => value is FeelString,
            ["list"] = value => value is FeelList,
            ["context"] = value => value is FeelContext,
            ["range"] = value => value is FeelRange,
            ["function"] = value => value is FeelFunction,
            ["date"] = value => value is FeelDate,
            ["time"] = value => value is FeelTime,
            ["date and time"] = value => value is FeelDateTime,
            ["days and time duration"] = value => value is FeelDaysTimeDuration,
            ["years and months duration"] = value => value is FeelYearsMonthsDuration,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The test of membership; null where no type has the name.</summary>
    public static Func<FeelValue, bool>? Find(string name) => Members.GetValueOrDefault(name);

    public static bool IsBeginningOfName(string words) =>
        Members.Keys.Any(name => name.Length > words.Length ? name.StartsWith(words + " ", StringComparison.Ordinal) : name == words);
}
