using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>
/// Functions with regular expressions (DMN 1.5, 10.3.4.3). Matching never goes back over the text, so that its time grows with the
/// text alone; what would need going back (references to groups, looking around) is refused with null.
/// </summary>
internal static class PatternFunctions
{
    /// <summary>How many characters a pattern may have.</summary>
    private const int MaximumPatternLength = 512;

    public static BuiltInFunction[] Table { get; } =
    [
        new("matches(input: string, pattern: string)", "Whether the pattern occurs in the text.", call => Matches(call, string.Empty)),
        new("matches(input: string, pattern: string, flags: string)", "The same with flags: i, m, s, x.", call => Matches(call, call.Text(2))),
        new("replace(input: string, pattern: string, replacement: string)", "The text with each occurrence replaced; $1 is the first group.", call => Replace(call, string.Empty)),
        new("replace(input: string, pattern: string, replacement: string, flags: string)", "The same with flags: i, m, s, x.", call => Replace(call, call.Text(3))),
        new("split(string: string, delimiter: string)", "The parts between the occurrences of the pattern.", call => Split(call)),
        new("extract(string: string, pattern: string)", "The occurrences of the pattern.", call => Extract(call)),
    ];

    private static FeelValue Matches(FunctionCall call, string flags) =>
        Pattern(call, flags) is { } regex ? FeelBoolean.Of(regex.IsMatch(call.Text(0))) : Refuse(call);

    private static FeelValue Replace(FunctionCall call, string flags)
    {
        if (Pattern(call, flags) is not { } regex)
        {
            return Refuse(call);
        }

        var input = call.Text(0);
        var result = new StringBuilder();
        var end = 0;
        for (var match = Next(call, regex.Match(input)); match.Success; match = Next(call, match.NextMatch()))
        {
            result.Append(input, end, match.Index - end);
            var replacement = match.Result(call.Text(2));
            call.Evaluation.ChargeText(replacement.Length);
            result.Append(replacement);
            end = match.Index + match.Length;
        }

        return call.Text(result.Append(input, end, input.Length - end).ToString());
    }

    private static FeelValue Split(FunctionCall call)
    {
        if (Pattern(call, string.Empty) is not { } regex)
        {
            return Refuse(call);
        }

        var input = call.Text(0);
        var parts = new List<FeelValue>();
        var end = 0;
        for (var match = Next(call, regex.Match(input)); match.Success; match = Next(call, match.NextMatch()))
        {
            parts.Add(new FeelString(input[end..match.Index]));
            end = match.Index + match.Length;
        }

        parts.Add(new FeelString(input[end..]));
        return call.List(parts);
    }

    private static FeelValue Extract(FunctionCall call)
    {
        if (Pattern(call, string.Empty) is not { } regex)
        {
            return Refuse(call);
        }

        var found = new List<FeelValue>();
        for (var match = Next(call, regex.Match(call.Text(0))); match.Success; match = Next(call, match.NextMatch()))
        {
            found.Add(new FeelString(match.Value));
        }

        return call.List(found);
    }

    /// <summary>Pays for the search of the next match, which may look at all the rest of the text.</summary>
    private static Match Next(FunctionCall call, Match match)
    {
        call.Evaluation.Charge(1);
        call.Evaluation.ChargeText(call.Text(0).Length - match.Index);
        return match;
    }

    private static FeelValue Refuse(FunctionCall call) => call.Fail("The pattern or its flags cannot be used.");

    private static Regex? Pattern(FunctionCall call, string flags)
    {
        call.Evaluation.Charge(call.Text(0).Length / 8);
        return call.Evaluation.Pattern(call.Text(1), flags, Prepare);
    }

    private static Regex? Prepare(string pattern, string flags)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.ECMAScript,
            };
        }

        if (pattern.Length > MaximumPatternLength || options.HasFlag(RegexOptions.ECMAScript))
        {
            return null;
        }

        try
        {
            return new Regex(pattern, options, Regex.InfiniteMatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
