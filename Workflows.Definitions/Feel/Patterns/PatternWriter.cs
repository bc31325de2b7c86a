using System.Globalization;
using System.Text;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>Writes a pattern as .NET writes it; references to groups have no form there that is matched in linear time.</summary>
internal static class PatternWriter
{
    public static string Write(PatternNode node, bool isMultiline)
    {
        var text = new StringBuilder();
        Write(text, node, isMultiline);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PatternNode node, bool isMultiline)
    {
        switch (node)
        {
            case PatternCharacter character:
                text.Append(character.Set);
                break;
            case PatternAnchor { IsEnd: true }:
                text.Append(isMultiline ? "$" : "\\z");
                break;
            case PatternAnchor:
                text.Append(isMultiline ? "^" : "\\A");
                break;
            case PatternSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Write(text, item, isMultiline);
                }

                break;
            case PatternChoice choice:
                WriteChoice(text, choice, isMultiline);
                break;
            case PatternGroup group:
                text.Append(group.Number == 0 ? "(?:" : "(");
                Write(text, group.Inner, isMultiline);
                text.Append(')');
                break;
            case PatternRepetition repetition:
                text.Append("(?:");
                Write(text, repetition.Inner, isMultiline);
                text.Append(')').Append(Times(repetition)).Append(repetition.IsReluctant ? "?" : string.Empty);
                break;
            default:
                throw new InvalidOperationException("No form for " + node.GetType().Name);
        }
    }

    private static void WriteChoice(StringBuilder text, PatternChoice choice, bool isMultiline)
    {
        text.Append("(?:");
        for (var index = 0; index < choice.Options.Length; index++)
        {
            text.Append(index == 0 ? string.Empty : "|");
            Write(text, choice.Options[index], isMultiline);
        }

        text.Append(')');
    }

    private static string Times(PatternRepetition repetition) => (repetition.Least, repetition.Most) switch
    {
        (0, 1) => "?",
        (0, PatternRepetition.Unbounded) => "*",
        (1, PatternRepetition.Unbounded) => "+",
        (var least, PatternRepetition.Unbounded) => string.Create(CultureInfo.InvariantCulture, $"{{{least},}}"),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{{{least},{most}}}"),
    };
}
