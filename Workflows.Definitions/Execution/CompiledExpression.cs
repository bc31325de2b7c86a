using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>A FEEL expression made ready to be evaluated again and again.</summary>
internal sealed class CompiledExpression
{
    private readonly FeelExpression? expression;
    private readonly string? variable;

    private CompiledExpression(FeelExpression? expression, FeelValue? constant) =>
        (this.expression, Constant) = (expression, constant);

    private CompiledExpression(string variable) => this.variable = variable;

    /// <summary>The value of an expression that is nothing but a text, else null.</summary>
    public FeelValue? Constant { get; }

    /// <summary>Makes an expression ready.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <returns>The expression; null as its value for ever where it has an error.</returns>
    public static CompiledExpression Compile(FormalExpression expression, out string? error)
    {
        error = null;
        if (!ExpressionLanguages.IsFeel(expression.Language))
        {
            error = $"The language {expression.Language} is not FEEL.";
            return new CompiledExpression(null, FeelNull.Value);
        }

        var parsed = FeelExpression.Parse(expression.Text);
        if (!parsed.Succeeded)
            error = parsed.Diagnostics[0].Message;
        return new CompiledExpression(parsed.Expression, TextLiteral(expression.Text));
    }

    /// <summary>An expression that is the value of one variable, whatever its name; null where there is none.</summary>
    public static CompiledExpression Variable(string name) => new(name);

    /// <summary>Computes the value.</summary>
    /// <param name="scope">The variables.</param>
    /// <param name="context">The moment and the limits.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">Why there is none.</param>
    /// <returns>False where the expression was stopped because it took too long.</returns>
    public bool TryEvaluate(
        IFeelScope scope, FeelEvaluationContext context, [NotNullWhen(true)] out FeelValue? value, out string? error)
    {
        (value, error) = (Constant, null);
        if (value is not null)
            return true;
        if (variable is not null)
        {
            value = scope.TryGetVariable(variable, out var found) ? found : FeelNull.Value;
            return true;
        }

        try
        {
            value = expression!.Evaluate(scope, context);
            return true;
        }
        catch (FeelBudgetExceededException exceeded)
        {
            error = exceeded.Message;
            return false;
        }
    }

    private static FeelString? TextLiteral(string text) =>
        text is ['"', .. var inner, '"'] && inner.AsSpan().IndexOfAny('"', '\\') < 0 ? new FeelString(inner) : null;
}
