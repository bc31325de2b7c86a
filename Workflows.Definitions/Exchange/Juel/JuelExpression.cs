using System.Text;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>
/// The unified expression language of the Java platform (JSR 245, known as JUEL), in which models for Camunda 7, Flowable
/// and Activiti write their expressions: <c>${amount &gt; 100}</c>, <c>#{approver}</c>, <c>Dear ${name}</c>. What means the
/// same in FEEL is translated; calls of the other engine's code are refused by name. Pure, and linear in the length.
/// </summary>
public static class JuelExpression
{
    /// <summary>How many characters (UTF-16 code units) a text may have.</summary>
    public const int MaximumLength = FeelExpression.MaximumLength;

    /// <summary>How deep parentheses, conditions and calls may nest.</summary>
    public const int MaximumNesting = FeelExpression.MaximumNesting;

    /// <summary>Whether a text holds an expression.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where <c>${</c> or <c>#{</c> occurs.</returns>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NextOpening(text, 0) >= 0;
    }

    /// <summary>Says a text in FEEL: an expression as such, a text with expressions in it as a text that is joined.</summary>
    /// <param name="text">The text as the other engine reads it.</param>
    /// <returns>The FEEL expression, or the reason why there is none.</returns>
    public static JuelTranslation Translate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            if (text.Length > MaximumLength)
                throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, text[..20]);
            var translator = new FeelTranslator();
            return Checked(ReadParts(text, translator), translator);
        }
        catch (JuelRefusedException refused)
        {
            return JuelTranslation.Refused(refused.Refusal);
        }
    }

    private static List<FeelPhrase> ReadParts(string text, FeelTranslator translator)
    {
        var trimmed = text.Trim();
        var parts = new List<FeelPhrase>();
        var literal = new StringBuilder();
        for (var position = 0; position < trimmed.Length;)
        {
            var opening = NextOpening(trimmed, position);
            literal.Append(trimmed, position, (opening < 0 ? trimmed.Length : opening) - position);
            if (opening < 0)
                break;
            if (opening > 0 && trimmed[opening - 1] == '\\')
            {
                literal.Length--;
                literal.Append(trimmed, opening, 2);
                position = opening + 2;
                continue;
            }

            AddLiteral(parts, literal);
            parts.Add(translator.Translate(JuelParser.Parse(JuelLexer.Read(trimmed, opening + 2, out position))));
        }

        AddLiteral(parts, literal);
        return parts;
    }

    private static void AddLiteral(List<FeelPhrase> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(FeelPhrase.Quoted(literal.ToString()));
        literal.Clear();
    }

    // FEEL has names of several words, so that words which an operator joins could be read as one name.
    private static JuelTranslation Checked(List<FeelPhrase> parts, FeelTranslator translator)
    {
        var feel = parts switch
        {
            [] => "\"\"",
            [var sole] => sole.Text,
            _ => $"string join([{string.Join(", ", parts.Select(part => part.AsText().Text))}])",
        };
        if (FeelExpression.Parse(feel).Expression is not { } parsed)
            throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, feel.Length > 40 ? feel[..40] : feel);
        return parsed.FreeVariables.SequenceEqual(translator.Variables)
            ? JuelTranslation.Of(feel)
            : throw new JuelRefusedException(ExchangeFindings.ExpressionName, string.Join(", ", translator.Variables.Except(parsed.FreeVariables)));
    }

    private static int NextOpening(string text, int from)
    {
        for (var brace = text.IndexOf('{', from); brace >= 0; brace = text.IndexOf('{', brace + 1))
        {
            if (brace > from && text[brace - 1] is '$' or '#')
                return brace - 1;
        }

        return -1;
    }
}
