using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>Tells which names of the Java platform FEEL can spell in one word (DMN 1.5, 10.3.1.2, rules 27 to 29).</summary>
internal static class FeelNames
{
    /// <summary>Whether an expression that is the name alone reads the variable of that name.</summary>
    public static bool IsName(string name) =>
        name.Length > 0
        && !name.StartsWith('?')
        && name.All(character => char.IsLetterOrDigit(character) || character == '_')
        && FeelExpression.Parse(name) is { Expression.FreeVariables: [var sole] }
        && string.Equals(sole, name, StringComparison.Ordinal);
}
