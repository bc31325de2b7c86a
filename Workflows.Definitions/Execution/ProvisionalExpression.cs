using System.Globalization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>A literal, a name, or a comparison of a name with a literal: what can be read until FEEL itself can.</summary>
internal sealed class ProvisionalExpression
{
    private readonly string? name;
    private readonly FeelValue? literal;
    private readonly bool negated;

    private ProvisionalExpression(string? name, FeelValue? literal, bool negated) =>
        (this.name, this.literal, this.negated) = (name, literal, negated);

    public static ProvisionalExpression? Parse(string text)
    {
        var differs = text.Contains("!=", StringComparison.Ordinal);
        var parts = text.Split(differs ? "!=" : "=", 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2)
            return IsName(parts[0]) && Literal(parts[1]) is { } right ? new(parts[0], right, differs) : null;
        if (Literal(parts[0]) is { } literal)
            return new(null, literal, false);
        return IsName(parts[0]) ? new(parts[0], null, false) : null;
    }

    public FeelValue Evaluate(IFeelScope scope)
    {
        if (name is null)
            return literal!;
        var value = scope.TryGetVariable(name, out var variable) ? variable : FeelNull.Value;
        return literal is null ? value : FeelBoolean.Of(value.Equals(literal) != negated);
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(char.IsLetterOrDigit) && char.IsLetter(text[0]);

    private static FeelValue? Literal(string text) => text switch
    {
        "true" => FeelBoolean.True,
        "false" => FeelBoolean.False,
        "null" => FeelNull.Value,
        ['"', .. var inner, '"'] when !inner.Contains('"', StringComparison.Ordinal) => new FeelString(inner),
        _ => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? new FeelNumber(number) : null,
    };
}
