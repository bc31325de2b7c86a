using System.Collections.Immutable;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary><c>for</c>, <c>some</c> and <c>every</c> (DMN 1.5, 10.3.2.14). Each iteration costs a step.</summary>
internal static class LoopCompiler
{
    /// <summary>The name of the results so far (DMN 1.5, 10.3.2.14).</summary>
    private const string Partial = "partial";

    public static Evaluator Compile(ForExpression loop, NameScope scope)
    {
        scope = scope.With(Partial);
        var partialScope = scope;
        var iterations = CompileIterations(loop.Iterations, ref scope);
        var result = ExpressionCompiler.Compile(loop.Result, scope);
        var (span, readsPartial) = (loop.Span, partialScope.IsRead);
        return (evaluation, local) =>
        {
            var results = ImmutableArray.CreateBuilder<FeelValue>();
            var partial = new Local(FeelList.Empty, local);
            var ran = Run(iterations, 0, evaluation, partial, inner =>
            {
                results.Add(result(evaluation, inner));
                if (readsPartial)
                {
                    partial.Value = evaluation.Built(new FeelList(results.ToImmutable()));
                }

                return true;
            });
            return ran ? evaluation.Built(new FeelList(results.DrainToImmutable())) : NothingToIterate(evaluation, span);
        };
    }

    public static Evaluator Compile(QuantifiedExpression quantified, NameScope scope)
    {
        var iterations = CompileIterations(quantified.Iterations, ref scope);
        var condition = ExpressionCompiler.Compile(quantified.Condition, scope);
        var span = quantified.Span;
        var deciding = FeelBoolean.Of(!quantified.Every);
        return (evaluation, local) =>
        {
            FeelValue verdict = FeelBoolean.Of(quantified.Every);
            var isDecided = false;
            var ran = Run(iterations, 0, evaluation, local, inner =>
            {
                var value = condition(evaluation, inner);
                isDecided = ReferenceEquals(value, deciding) || value is not (FeelBoolean or FeelNull);
                verdict = ReferenceEquals(value, deciding) ? deciding
                    : value is FeelBoolean ? verdict
                    : value is FeelNull ? value
                    : evaluation.Warn(span, FeelWarningCodes.Type, "The condition is no truth value for an element.");
                return !isDecided;
            });
            return ran || isDecided ? verdict : NothingToIterate(evaluation, span);
        };
    }

    private static FeelValue NothingToIterate(Evaluation evaluation, SourceSpan span) =>
        evaluation.Warn(span, FeelWarningCodes.Type, "There is no list or range of whole numbers or days to go through.");

    private static CompiledIteration[] CompileIterations(ImmutableArray<Iteration> iterations, ref NameScope scope)
    {
        var compiled = new CompiledIteration[iterations.Length];
        for (var index = 0; index < iterations.Length; index++)
        {
            var iteration = iterations[index];
            compiled[index] = new CompiledIteration(
                ExpressionCompiler.Compile(iteration.Source, scope),
                iteration.RangeEnd is null ? null : ExpressionCompiler.Compile(iteration.RangeEnd, scope));
            scope = scope.With(iteration.Name);
        }

        return compiled;
    }

    /// <summary>Visits every combination of elements, the last name moving fastest.</summary>
    /// <returns>False where the visitor had enough, or where there is nothing to go through.</returns>
    private static bool Run(CompiledIteration[] iterations, int index, Evaluation evaluation, Local? local, Func<Local?, bool> visit)
    {
        if (index == iterations.Length)
        {
            return visit(local);
        }

        var elements = iterations[index].Elements(evaluation, local);
        if (elements is null)
        {
            return false;
        }

        foreach (var element in elements)
        {
            evaluation.Step();
            if (!Run(iterations, index + 1, evaluation, new Local(element, local), visit))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What one name of a loop goes through.</summary>
internal sealed record CompiledIteration(Evaluator Source, Evaluator? RangeEnd)
{
    // Far inside decimal's range, so that counting cannot overflow; the budget ends any such loop long before.
    private const decimal Furthest = 1_000_000_000_000_000_000m;

    /// <summary>The elements in order; null where there is nothing to go through.</summary>
    public IEnumerable<FeelValue>? Elements(Evaluation evaluation, Local? local)
    {
        var source = Source(evaluation, local);
        return RangeEnd is not null
            ? Count(source, RangeEnd(evaluation, local), 0, 0)
            : source switch
            {
                FeelList list => list.Items,
                FeelRange { Kind: FeelRangeKind.Interval, Start: { } start, End: { } end } range =>
                    Count(start, end, range.StartIncluded ? 0 : 1, range.EndIncluded ? 0 : 1),
                FeelNull or FeelRange => null,
                _ => [source],
            };
    }

    private static IEnumerable<FeelValue>? Count(FeelValue start, FeelValue end, int skipFirst, int skipLast) => (start, end) switch
    {
        (FeelNumber first, FeelNumber last) when Math.Abs(first.Value) <= Furthest && Math.Abs(last.Value) <= Furthest =>
            CountNumbers(first.Value, last.Value, skipFirst, skipLast).Select(number => new FeelNumber(number)),
        (FeelDate first, FeelDate last) =>
            CountNumbers(first.DayNumber, last.DayNumber, skipFirst, skipLast).Select(day => new FeelDate((long)day)),
        _ => null,
    };

    private static IEnumerable<decimal> CountNumbers(decimal first, decimal last, int skipFirst, int skipLast)
    {
        var step = first <= last ? 1 : -1;
        last -= skipLast * step;
        for (var number = first + (skipFirst * step); step > 0 ? number <= last : number >= last; number += step)
        {
            yield return number;
        }
    }
}
