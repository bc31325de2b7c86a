using System.Text.RegularExpressions;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>Where a pattern matched: the whole first, then its groups; null for a group that had no part in it.</summary>
internal sealed record PatternMatch((int Start, int End)?[] Groups)
{
    public int Start => Groups[0]!.Value.Start;

    public int End => Groups[0]!.Value.End;
}

/// <summary>
/// A regular expression of XPath with its flags (i, m, s, x and q). Matching never goes back over the text, so that its time grows
/// with the text alone; only a pattern that refers to its own groups is matched by trying, and each try is paid for.
/// </summary>
internal sealed class TextPattern
{
    /// <summary>How many characters a pattern may have.</summary>
    public const int MaximumLength = 512;

    private readonly Regex? _regex;
    private readonly PatternMatcher? _matcher;

    private TextPattern(Regex? regex, PatternMatcher? matcher, int groupCount, bool isLiteral)
    {
        (_regex, _matcher) = (regex, matcher);
        (GroupCount, IsLiteral) = (groupCount, isLiteral);
    }

    /// <summary>How many groups the pattern remembers.</summary>
    public int GroupCount { get; }

    /// <summary>Whether the pattern is a plain text (flag q).</summary>
    public bool IsLiteral { get; }

    /// <summary>The pattern; null where the text or the flags are none, or the pattern is too large.</summary>
    public static TextPattern? TryCreate(string pattern, string flags)
    {
        if (pattern.Length > MaximumLength || flags.AsSpan().IndexOfAnyExcept("imsxq") >= 0)
        {
            return null;
        }

        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : RegexOptions.None);
        try
        {
            return flags.Contains('q', StringComparison.Ordinal)
                ? new TextPattern(Compile(Regex.Escape(pattern), options), null, 0, isLiteral: true)
                : Create(pattern, flags, options);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PatternException)
        {
            return null;
        }
    }

    /// <summary>The first match from a place on; null where there is none.</summary>
    /// <exception cref="FeelBudgetExceededException">The budget is used up.</exception>
    public PatternMatch? Find(Evaluation evaluation, string text, int from)
    {
        if (_matcher is not null)
        {
            return _matcher.Find(evaluation, text, from);
        }

        evaluation.Charge(1 + ((text.Length - from) / 8));
        var match = _regex!.Match(text, from);
        return match.Success
            ? new PatternMatch([.. match.Groups.Values.Select(group => group.Success ? (group.Index, group.Index + group.Length) : ((int, int)?)null)])
            : null;
    }

    private static TextPattern Create(string pattern, string flags, RegexOptions options)
    {
        var node = PatternParser.Parse(
            pattern, flags.Contains('x', StringComparison.Ordinal), flags.Contains('s', StringComparison.Ordinal), out var parser);
        return parser.HasReferences
            ? new TextPattern(null, new PatternMatcher(node, parser.GroupCount, options), parser.GroupCount, isLiteral: false)
            : new TextPattern(
                Compile(PatternWriter.Write(node, options.HasFlag(RegexOptions.Multiline)), options), null, parser.GroupCount, isLiteral: false);
    }

    private static Regex Compile(string pattern, RegexOptions options) => new(pattern, options, Regex.InfiniteMatchTimeout);
}
