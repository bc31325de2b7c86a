using System.Collections.Immutable;
using System.Text;
using Workflows.Definitions.Feel.Patterns;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions with regular expressions (DMN 1.5, 10.3.4.3), which are those of XPath.</summary>
internal static class PatternFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("matches(input: string, pattern: string)", "Whether the pattern occurs in the text.", call => Matches(call, string.Empty)),
        new("matches(input: string, pattern: string, flags: string?)", "The same with flags: i, m, s, x, q.", call => Matches(call, call.TextOrEmpty(2))),
        new("replace(input: string, pattern: string, replacement: string)", "The text with each occurrence replaced; $1 is the first group.", call => Replace(call, string.Empty)),
        new("replace(input: string, pattern: string, replacement: string, flags: string?)", "The same with flags: i, m, s, x, q.", call => Replace(call, call.TextOrEmpty(3))),
        new("split(string: string, delimiter: string)", "The parts between the occurrences of the pattern.", call => Split(call)),
        new("extract(string: string, pattern: string)", "The occurrences of the pattern.", call => Extract(call)),
    ];

    /// <summary>
    /// The pattern of a call whose pattern and flags are written out, so that it is prepared once and not in every evaluation;
    /// not before the first call, so that reading a text takes no longer for its patterns.
    /// </summary>
    public static Lazy<TextPattern?>? PatternOf(string function, ImmutableArray<Argument> arguments)
    {
        var flags = function switch { "matches" => 2, "replace" => 3, "split" or "extract" => int.MaxValue, _ => 0 };
        if (flags == 0 || arguments is not [_, { Name: null, Value: Literal { Value: FeelString pattern } }, ..])
        {
            return null;
        }

        var written = arguments.Length <= flags ? string.Empty : ((arguments[flags].Value as Literal)?.Value as FeelString)?.Value;
        return written is null ? null : new Lazy<TextPattern?>(() => TextPattern.TryCreate(pattern.Value, written));
    }

    private static FeelValue Matches(FunctionCall call, string flags) =>
        Pattern(call, flags) is { } pattern ? FeelBoolean.Of(pattern.Find(call.Evaluation, call.Text(0), 0) is not null) : Refuse(call);

    private static FeelValue Replace(FunctionCall call, string flags)
    {
        if (Pattern(call, flags) is not { } pattern || Replacement.TryRead(call.Text(2), pattern) is not { } replacement)
        {
            return Refuse(call);
        }

        var input = call.Text(0);
        var result = new StringBuilder();
        var end = 0;
        foreach (var match in All(call, pattern))
        {
            result.Append(input, end, match.Start - end);
            var length = result.Length;
            replacement.Append(result, input, match);
            call.Evaluation.ChargeText(result.Length - length);
            end = match.End;
        }

        return call.Text(result.Append(input, end, input.Length - end).ToString());
    }

    private static FeelValue Split(FunctionCall call)
    {
        if (Pattern(call, string.Empty) is not { } pattern)
        {
            return Refuse(call);
        }

        var input = call.Text(0);
        var parts = new List<FeelValue>();
        var end = 0;
        foreach (var match in All(call, pattern))
        {
            parts.Add(new FeelString(input[end..match.Start]));
            end = match.End;
        }

        parts.Add(new FeelString(input[end..]));
        return call.List(parts);
    }

    private static FeelValue Extract(FunctionCall call)
    {
        if (Pattern(call, string.Empty) is not { } pattern)
        {
            return Refuse(call);
        }

        var input = call.Text(0);
        return call.List(All(call, pattern).Select(match => new FeelString(input[match.Start..match.End])));
    }

    /// <summary>All matches one after another; behind one that takes no character the search goes on with the next.</summary>
    private static List<PatternMatch> All(FunctionCall call, TextPattern pattern)
    {
        var matches = new List<PatternMatch>();
        var input = call.Text(0);
        for (var from = 0; from <= input.Length && pattern.Find(call.Evaluation, input, from) is { } match;)
        {
            matches.Add(match);
            from = match.End > match.Start ? match.End : match.End + 1;
        }

        return matches;
    }

    private static FeelValue Refuse(FunctionCall call) => call.Fail("The pattern, its flags or the replacement cannot be used.");

    private static TextPattern? Pattern(FunctionCall call, string flags)
    {
        call.Evaluation.Charge(call.Text(0).Length / 8);
        return call.Pattern is { } pattern ? pattern.Value : call.Evaluation.Pattern(call.Text(1), flags);
    }
}
