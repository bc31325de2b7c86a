using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Comparison and arithmetic.</summary>
internal static class OperatorCompiler
{
    public static Evaluator Compile(Comparison comparison, NameScope scope)
    {
        var left = ExpressionCompiler.Compile(comparison.Left, scope);
        var right = ExpressionCompiler.Compile(comparison.Right, scope);
        var (symbol, span) = (comparison.Operator, comparison.Span);
        return (evaluation, local) =>
        {
            var value = left(evaluation, local);
            evaluation.Charge(value.Weight);
            return Compare(symbol, value, right(evaluation, local)) is { } holds
                ? FeelBoolean.Of(holds)
                : evaluation.Warn(span, FeelWarningCodes.Type, "The values cannot be compared with each other.");
        };
    }

    /// <summary>Applies a comparison; null where it cannot be told.</summary>
    public static bool? Compare(ComparisonOperator symbol, FeelValue left, FeelValue right) => symbol switch
    {
        ComparisonOperator.Equal => FeelComparison.AreEqual(left, right),
        ComparisonOperator.NotEqual => !FeelComparison.AreEqual(left, right),
        ComparisonOperator.Less => FeelComparison.Order(left, right) < 0 ? true : Known(left, right),
        ComparisonOperator.LessOrEqual => FeelComparison.Order(left, right) <= 0 ? true : Known(left, right),
        ComparisonOperator.Greater => FeelComparison.Order(left, right) > 0 ? true : Known(left, right),
        _ => FeelComparison.Order(left, right) >= 0 ? true : Known(left, right),
    };

    public static Evaluator Compile(Between between, NameScope scope)
    {
        var value = ExpressionCompiler.Compile(between.Value, scope);
        var low = ExpressionCompiler.Compile(between.Low, scope);
        var high = ExpressionCompiler.Compile(between.High, scope);
        var span = between.Span;
        return (evaluation, local) =>
        {
            evaluation.Step();
            var range = new FeelRange(low(evaluation, local), true, high(evaluation, local), true);
            return FeelComparison.Includes(range, value(evaluation, local)) is { } inside
                ? FeelBoolean.Of(inside)
                : evaluation.Warn(span, FeelWarningCodes.Type, "The values cannot be compared with each other.");
        };
    }

    public static Evaluator Compile(ArithmeticChain chain, NameScope scope)
    {
        var first = ExpressionCompiler.Compile(chain.First, scope);
        var steps = chain.Steps.ToArray();
        var operands = ExpressionCompiler.CompileAll(steps.Select(step => step.Operand), scope);
        var span = chain.Span;
        return (evaluation, local) =>
        {
            var value = first(evaluation, local);
            for (var index = 0; index < steps.Length; index++)
            {
                evaluation.Step();
                value = Apply(evaluation, steps[index].Operator, value, operands[index](evaluation, local), span);
            }

            return value;
        };
    }

    public static Evaluator Compile(Negation negation, NameScope scope)
    {
        var operand = ExpressionCompiler.Compile(negation.Operand, scope);
        var span = negation.Span;
        return (evaluation, local) =>
        {
            evaluation.Step();
            var value = operand(evaluation, local);
            try
            {
                return FeelArithmetic.Negate(value)
                    ?? evaluation.Warn(span, FeelWarningCodes.Type, $"A {value.TypeName} has no opposite.");
            }
            catch (OverflowException)
            {
                return evaluation.Warn(span, FeelWarningCodes.Range, "The result is out of range.");
            }
        };
    }

    private static bool? Known(FeelValue left, FeelValue right) => FeelComparison.Order(left, right) is null ? null : false;

    private static FeelValue Apply(Evaluation evaluation, ArithmeticOperator symbol, FeelValue left, FeelValue right, SourceSpan span)
    {
        if (left is FeelString leftText && right is FeelString rightText)
        {
            evaluation.ChargeText((long)leftText.Value.Length + rightText.Value.Length);
        }

        try
        {
            return FeelArithmetic.Apply(symbol, left, right)
                ?? evaluation.Warn(span, FeelWarningCodes.Type, "The operator does not take values of these types.");
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return evaluation.Warn(span, FeelWarningCodes.Range, "The result is out of range, or the divisor is zero.");
        }
    }
}
