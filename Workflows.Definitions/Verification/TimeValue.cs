using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>Values of timers and deadlines: ISO 8601 text, or a FEEL expression.</summary>
internal static class TimeValue
{
    /// <summary>Every such value.</summary>
    public static IEnumerable<ExpressionUse> All(DefinitionGraph graph)
    {
        var language = graph.Definitions.ExpressionLanguage;
        foreach (var (happening, timer) in graph.Timers())
        {
            if (timer.TimeDate is { } date)
                yield return ExpressionUse.OfElement(happening, "timeDate", date, language);
            if (timer.TimeDuration is { } duration)
                yield return ExpressionUse.OfElement(happening, "timeDuration", duration, language);
            if (timer.TimeCycle is { } cycle)
                yield return ExpressionUse.OfElement(happening, "timeCycle", cycle, language);
        }

        foreach (var task in graph.Elements.OfType<UserTask>())
        {
            if (task.Deadline?.Duration is { } duration)
                yield return new ExpressionUse(task, "duration", duration, null);
        }
    }

    /// <summary>Whether the text begins like ISO 8601, so that it is meant as a constant.</summary>
    public static bool LooksConstant(string text) =>
        text.TrimStart('-', '+') switch
        {
            ['P', 'T' or (>= '0' and <= '9'), ..] => true,
            ['R', '/' or (>= '0' and <= '9'), ..] => text.Contains('/', StringComparison.Ordinal),
            [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', >= '0' and <= '9', >= '0' and <= '9', ..] => true,
            _ => false,
        };

    /// <summary>Whether a constant is of the kind that its place asks for, and a duration is longer than nothing.</summary>
    public static bool IsValid(ExpressionUse use) => use.Place switch
    {
        "timeDate" => Iso8601.TryParseMoment(use.Expression.Text, TimeSpan.Zero, out _),
        "timeCycle" => Iso8601.TryParseRepetition(use.Expression.Text, out _, out _, out var interval) && IsDuration(interval),
        _ => IsDuration(use.Expression.Text),
    };

    private static bool IsDuration(string text) =>
        Iso8601.TryParseDuration(text, out var duration)
        && duration is { Months: >= 0, Time.Ticks: >= 0 }
        && (duration.Months > 0 || duration.Time > TimeSpan.Zero);
}
