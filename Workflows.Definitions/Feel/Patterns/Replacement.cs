using System.Text;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>
/// What takes the place of a match: text, with <c>$1</c> for a group, <c>$0</c> for all of it, <c>\$</c> and <c>\\</c> for the
/// characters themselves.
/// </summary>
internal sealed class Replacement
{
    private readonly List<(string Text, int Group)> _parts = [];

    private Replacement()
    {
    }

    /// <summary>The replacement; null where the text is none.</summary>
    public static Replacement? TryRead(string text, TextPattern pattern)
    {
        var replacement = new Replacement();
        if (pattern.IsLiteral)
        {
            replacement._parts.Add((text, -1));
            return replacement;
        }

        var literal = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            var next = position + 1 < text.Length ? text[position + 1] : '\0';
            switch (text[position])
            {
                case '\\' when next is '\\' or '$':
                    literal.Append(next);
                    position++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    replacement._parts.Add((literal.ToString(), -1));
                    literal.Clear();
                    replacement._parts.Add((string.Empty, ReadGroup(text, ref position, pattern.GroupCount)));
                    break;
                case '\\' or '$':
                    return null;
                default:
                    literal.Append(text[position]);
                    break;
            }
        }

        replacement._parts.Add((literal.ToString(), -1));
        return replacement;
    }

    /// <summary>Appends what takes the place of a match in a text.</summary>
    public void Append(StringBuilder result, string input, PatternMatch match)
    {
        foreach (var (text, group) in _parts)
        {
            result.Append(text);
            if (group >= 0 && group < match.Groups.Length && match.Groups[group] is var (start, end))
            {
                result.Append(input, start, end - start);
            }
        }
    }

    /// <summary>As many digits as give the number of a group; the last of them is left at the position.</summary>
    private static int ReadGroup(string text, ref int position, int groupCount)
    {
        var group = text[++position] - '0';
        while (position + 1 < text.Length
               && char.IsAsciiDigit(text[position + 1])
               && (group * 10) + (text[position + 1] - '0') <= groupCount)
        {
            group = (group * 10) + (text[++position] - '0');
        }

        return group;
    }
}
