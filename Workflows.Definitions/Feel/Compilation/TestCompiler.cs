using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Tests of an input, which stands in the innermost local under the name <c>?</c> (DMN 1.5, 10.3.2.8).</summary>
internal static class TestCompiler
{
    private delegate bool? Test(Evaluation evaluation, Local input);

    public static Evaluator Compile(Membership membership, NameScope scope)
    {
        var value = ExpressionCompiler.Compile(membership.Value, scope);
        var tests = CompileTests(membership.Tests, scope);
        var span = membership.Span;
        return (evaluation, local) => ToValue(
            PassesAny(tests, evaluation, new Local(value(evaluation, local), local)), evaluation, span);
    }

    /// <summary>The tests of a cell; the caller puts the input into the local.</summary>
    public static Evaluator Compile(TestList list, NameScope scope)
    {
        if (list.Tests.IsEmpty)
        {
            return (_, _) => FeelBoolean.True;
        }

        var tests = CompileTests(list.Tests, scope);
        var (negated, span) = (list.Negated, list.Span);
        return (evaluation, local) =>
        {
            var passes = PassesAny(tests, evaluation, local!);
            return ToValue(negated ? !passes : passes, evaluation, span);
        };
    }

    private static Test[] CompileTests(IEnumerable<FeelNode> tests, NameScope scope) => [.. tests.Select(test => CompileTest(test, scope))];

    private static Test CompileTest(FeelNode node, NameScope scope)
    {
        var inner = scope.With("?");
        if (node is ComparisonTest comparison)
        {
            var operand = ExpressionCompiler.Compile(comparison.Operand, inner);
            return (evaluation, input) => OperatorCompiler.Compare(comparison.Operator, input.Value, operand(evaluation, input));
        }

        var expression = ExpressionCompiler.Compile(node, inner);
        if (node is RangeExpression)
        {
            return (evaluation, input) => expression(evaluation, input) is FeelRange range ? FeelComparison.Matches(input.Value, range) : null;
        }

        if (inner.IsRead)
        {
            return (evaluation, input) => expression(evaluation, input) is var value && value is FeelBoolean or FeelNull
                ? (value as FeelBoolean)?.Value
                : FeelComparison.Matches(input.Value, value);
        }

        return (evaluation, input) =>
        {
            var value = expression(evaluation, input);
            evaluation.Charge(value.Weight);
            return FeelComparison.Matches(input.Value, value);
        };
    }

    private static bool? PassesAny(Test[] tests, Evaluation evaluation, Local input)
    {
        bool? passes = false;
        foreach (var test in tests)
        {
            evaluation.Step();
            switch (test(evaluation, input))
            {
                case true:
                    return true;
                case null:
                    passes = null;
                    break;
            }
        }

        return passes;
    }

    private static FeelValue ToValue(bool? passes, Evaluation evaluation, SourceSpan span) => passes is { } known
        ? FeelBoolean.Of(known)
        : evaluation.Warn(span, FeelWarningCodes.Type, "The value cannot be compared with what it is tested against.");
}
