using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>A FEEL expression made ready to be evaluated again and again.</summary>
internal sealed class CompiledExpression
{
    private readonly string? left;
    private readonly FeelValue? right;

    private CompiledExpression(string? left, FeelValue? right) => (this.left, this.right) = (left, right);

    /// <summary>The value of an expression that is a literal, else null.</summary>
    public FeelValue? Constant => left is null ? right : null;

    public static CompiledExpression Compile(FormalExpression expression, out string? error)
    {
        error = null;
        var parts = expression.Text.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2)
            return new(parts[0], Literal(parts[1]));
        return Literal(parts[0]) is { } literal ? new(null, literal) : new(parts[0], null);
    }

    public bool TryEvaluate(IFeelScope scope, [NotNullWhen(true)] out FeelValue? value, out string error)
    {
        error = string.Empty;
        if (left is null)
        {
            value = right!;
            return true;
        }

        if (!scope.TryGetVariable(left, out var variable))
            variable = FeelNull.Value;
        value = right is null ? variable : FeelBoolean.Of(variable.Equals(right));
        return true;
    }

    private static FeelValue? Literal(string text) => text switch
    {
        "true" => FeelBoolean.True,
        "false" => FeelBoolean.False,
        "null" => FeelNull.Value,
        ['"', .. var inner, '"'] => new FeelString(inner),
        _ when decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => new FeelNumber(number),
        _ => null,
    };
}
