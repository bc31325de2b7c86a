using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// A FEEL expression of which only a part may be known: it gives its value where all that it reads is known, and a condition
/// also where the known part of an <c>and</c> or <c>or</c> settles it (DMN 1.5, table 49).
/// </summary>
internal sealed class AbstractCondition
{
    private static readonly FeelEvaluationContext Context = new() { StepBudget = 10_000 };

    private readonly FeelExpression? expression;
    private readonly AbstractCondition[] parts = [];
    private readonly bool isConjunction;
    private readonly bool readsClock;

    private AbstractCondition(FeelExpression? expression, AbstractCondition[] parts, bool isConjunction)
    {
        (this.expression, this.parts, this.isConjunction) = (expression, parts, isConjunction);
        readsClock = expression is not null
            && (expression.Text.Contains("now", StringComparison.Ordinal) || expression.Text.Contains("today", StringComparison.Ordinal));
    }

    /// <summary>The variables that it reads.</summary>
    public IEnumerable<string> Names => expression?.FreeVariables ?? [];

    public static AbstractCondition Of(FormalExpression formal)
    {
        var parsed = ExpressionLanguages.IsFeel(formal.Language) ? FeelExpression.Parse(formal.Text).Expression : null;
        return parsed is null ? new AbstractCondition(null, [], false) : Split(parsed, depth: 0);
    }

    /// <summary>Whether the condition holds; null where that depends on what is not known. What is not true does not hold.</summary>
    public bool? Holds(IFeelScope known)
    {
        if (ValueOf(known) is { } value)
            return value is FeelBoolean { Value: true };
        if (parts.Length == 0)
            return null;
        bool? all = isConjunction;
        foreach (var part in parts)
        {
            var holds = part.Holds(known);
            if (holds == !isConjunction)
                return holds;
            all = holds is null ? null : all;
        }

        return all;
    }

    /// <summary>The value; null where it depends on what is not known.</summary>
    public FeelValue? ValueOf(IFeelScope known)
    {
        if (expression is null || readsClock || !expression.FreeVariables.All(name => known.TryGetVariable(name, out _)))
            return null;
        try
        {
            return expression.Evaluate(known, Context);
        }
        catch (FeelBudgetExceededException)
        {
            return null;
        }
    }

    private static AbstractCondition Split(FeelExpression whole, int depth)
    {
        var root = depth < 8 ? Parse(whole.Text) : null;
        AbstractCondition[] operands = root switch
        {
            Conjunction and => [.. and.Operands.Select(operand => Part(whole.Text, operand, depth))],
            Disjunction or => [.. or.Operands.Select(operand => Part(whole.Text, operand, depth))],
            _ => [],
        };
        return new AbstractCondition(whole, operands, root is Conjunction);
    }

    private static AbstractCondition Part(string text, FeelNode operand, int depth)
    {
        var part = FeelExpression.Parse(text.Substring(operand.Span.Offset, operand.Span.Length)).Expression;
        return part is null ? new AbstractCondition(null, [], false) : Split(part, depth + 1);
    }

    private static FeelNode? Parse(string text)
    {
        var names = new KnownNames();
        foreach (var function in BuiltInFunctions.Names)
            names.Add(function, isFunction: true);
        try
        {
            return Parser.ParseExpression(text, names);
        }
        catch (SyntaxException)
        {
            return null;
        }
    }
}
