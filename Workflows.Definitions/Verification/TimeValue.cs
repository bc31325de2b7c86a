using System.Globalization;
using System.Xml;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>Values of timers and deadlines: ISO 8601 text, or a FEEL expression.</summary>
internal static class TimeValue
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Every such value. A cycle is left out: it is refused whatever it says.</summary>
    public static IEnumerable<ExpressionUse> All(DefinitionGraph graph)
    {
        var language = graph.Definitions.ExpressionLanguage;
        foreach (var (happening, timer) in graph.Timers())
        {
            if (timer.TimeDate is { } date)
                yield return ExpressionUse.OfElement(happening, "timeDate", date, language);
            if (timer.TimeDuration is { } duration)
                yield return ExpressionUse.OfElement(happening, "timeDuration", duration, language);
        }

        foreach (var task in graph.Elements.OfType<UserTask>())
        {
            if (task.Deadline?.Duration is { } duration)
                yield return new ExpressionUse(task, "duration", duration, null);
        }
    }

    /// <summary>Whether the text begins like an ISO 8601 date or duration, so that it is meant as one.</summary>
    public static bool LooksConstant(string text) =>
        text.TrimStart('-', '+') is ['P', var next, ..] ? next is 'T' or (>= '0' and <= '9')
        : text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', >= '0' and <= '9', >= '0' and <= '9', ..];

    /// <summary>Whether a constant is of the kind that its place asks for, and a duration is longer than nothing.</summary>
    public static bool IsValid(ExpressionUse use) => use.Place is "timeDate"
        ? DateTimeOffset.TryParseExact(use.Expression.Text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
        : IsDuration(use.Expression.Text);

    private static bool IsDuration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text) > TimeSpan.Zero;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
