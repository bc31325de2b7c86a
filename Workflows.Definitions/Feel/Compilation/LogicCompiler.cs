using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Three-valued logic (DMN 1.5, table 50) and conditions. What decides the result first ends the evaluation.</summary>
internal static class LogicCompiler
{
    public static Evaluator Compile(Conjunction conjunction, NameScope scope) =>
        CompileUntil(FeelBoolean.False, FeelBoolean.True, ExpressionCompiler.CompileAll(conjunction.Operands, scope));

    public static Evaluator Compile(Disjunction disjunction, NameScope scope) =>
        CompileUntil(FeelBoolean.True, FeelBoolean.False, ExpressionCompiler.CompileAll(disjunction.Operands, scope));

    public static Evaluator Compile(Conditional conditional, NameScope scope)
    {
        var condition = ExpressionCompiler.Compile(conditional.Condition, scope);
        var consequence = ExpressionCompiler.Compile(conditional.Consequence, scope);
        var alternative = ExpressionCompiler.Compile(conditional.Alternative, scope);
        var span = conditional.Condition.Span;
        return (evaluation, local) =>
        {
            evaluation.Step();
            var value = condition(evaluation, local);
            if (ReferenceEquals(value, FeelBoolean.True))
            {
                return consequence(evaluation, local);
            }

            return value is FeelBoolean or FeelNull
                ? alternative(evaluation, local)
                : evaluation.Warn(span, FeelWarningCodes.Type, "The condition is no truth value.");
        };
    }

    private static Evaluator CompileUntil(FeelBoolean deciding, FeelBoolean otherwise, Evaluator[] operands) => (evaluation, local) =>
    {
        FeelValue result = otherwise;
        foreach (var operand in operands)
        {
            evaluation.Step();
            var value = operand(evaluation, local);
            if (ReferenceEquals(value, deciding))
            {
                return deciding;
            }

            if (value is not FeelBoolean)
            {
                result = FeelNull.Value;
            }
        }

        return result;
    };
}
