using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says the other engines' expressions in FEEL.</summary>
/// <param name="report">Where findings go.</param>
/// <param name="defaultLanguage">The language that the file states for its expressions, if the model states another one now.</param>
/// <param name="ownLanguage">How a FEEL expression says its language: null where FEEL is the default of the model.</param>
internal sealed class ExpressionImport(ImportReport report, string? defaultLanguage, string? ownLanguage)
{
    /// <summary>An expression element: a condition, a time, a number.</summary>
    /// <param name="owner">The element that is named.</param>
    /// <param name="place">The name of the expression element.</param>
    /// <param name="expression">The expression, or null for none.</param>
    /// <returns>The expression in FEEL where it is JUEL, otherwise as it was.</returns>
    public FormalExpression? Import(BaseElement owner, string place, FormalExpression? expression)
    {
        if (expression is null)
            return null;
        if (JuelExpression.IsOne(expression.Text) && IsJuel(expression.Language))
            return Translate(owner, place, expression.Text) is { } feel ? expression with { Text = feel, Language = ownLanguage } : Explicit(expression);
        if (expression.Language is { } language && !ExpressionLanguages.IsFeel(language) && !IsXPath(language))
            report.Say(ExchangeFindings.Script, owner, place, language);
        return IsReadable(expression) ? expression : Explicit(expression);
    }

    /// <summary>A value in an attribute of the Java platform's engines: an expression, or a text with expressions in it.</summary>
    /// <returns>The FEEL expression; null where it was refused.</returns>
    public FormalExpression? Value(BaseElement owner, string construct, string text) =>
        (JuelExpression.IsOne(text) ? Translate(owner, construct, text) : Quoted(text)) is { } feel ? new FormalExpression(feel) : null;

    /// <summary>A value of Camunda 8: FEEL behind a mark, or else a text.</summary>
    public static FormalExpression Zeebe(string text) =>
        text.TrimStart().StartsWith('=') ? new FormalExpression(text.Trim()[1..].Trim()) : new FormalExpression(Quoted(text));

    /// <summary>A text as FEEL writes it.</summary>
    public static string Quoted(string text) => FeelText.OfNested(new FeelString(text));

    /// <summary>The FEEL of a JUEL text, with what is said about it; null where it was refused.</summary>
    public string? Translate(BaseElement owner, string construct, string text)
    {
        var translation = JuelExpression.Translate(text);
        if (translation.Succeeded)
            report.Translated(owner, construct, text, translation.Feel);
        else
            report.Refused(owner, construct, text, translation.Refusal);
        return translation.Feel;
    }

    // Where the file's own default is dropped, an expression in that language says so itself.
    private FormalExpression Explicit(FormalExpression expression) =>
        expression with { Language = expression.Language ?? defaultLanguage };

    private bool IsReadable(FormalExpression expression) =>
        expression.Language is not null || defaultLanguage is null || TimeSpecification.IsIso8601(expression.Text)
        || FeelExpression.Parse(expression.Text).Succeeded;

    private static bool IsJuel(string? language) =>
        ExpressionLanguages.IsFeel(language) || IsXPath(language!) || language!.Contains("juel", StringComparison.OrdinalIgnoreCase)
        || language.Contains("uel", StringComparison.OrdinalIgnoreCase);

    // What the editors of these engines write although they mean JUEL.
    private static bool IsXPath(string language) => language.StartsWith("http://www.w3.org/1999/XPath", StringComparison.Ordinal);
}
