using System.Collections.Immutable;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Lists, contexts and ranges written out.</summary>
internal static class CollectionCompiler
{
    public static Evaluator Compile(ListExpression list, NameScope scope)
    {
        var items = ExpressionCompiler.CompileAll(list.Items, scope);
        if (list.Items.All(item => item is Literal))
        {
            var constant = new FeelList([.. list.Items.Select(item => ((Literal)item).Value)]);
            return (_, _) => constant;
        }

        return (evaluation, local) =>
        {
            var values = ImmutableArray.CreateBuilder<FeelValue>(items.Length);
            foreach (var item in items)
            {
                values.Add(item(evaluation, local));
            }

            return evaluation.Built(new FeelList(values.MoveToImmutable()));
        };
    }

    public static Evaluator Compile(ContextExpression context, NameScope scope)
    {
        var names = context.Entries.Select(entry => entry.Name).ToArray();
        RefuseDuplicates(context, scope);
        var values = new Evaluator[names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            values[index] = ExpressionCompiler.Compile(context.Entries[index].Value, scope);
            scope = scope.With(names[index]);
        }

        return (evaluation, local) =>
        {
            var entries = new KeyValuePair<string, FeelValue>[values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                var value = values[index](evaluation, local);
                entries[index] = new(names[index], value);
                local = new Local(value, local);
            }

            return evaluation.Built(FeelContext.From(entries));
        };
    }

    public static Evaluator Compile(RangeExpression range, NameScope scope)
    {
        var start = range.Start is null ? null : ExpressionCompiler.Compile(range.Start, scope);
        var end = range.End is null ? null : ExpressionCompiler.Compile(range.End, scope);
        if (range is { Start: null or Literal, End: null or Literal } && MakeConstant(range) is { } constant)
        {
            return (_, _) => constant;
        }

        return (evaluation, local) =>
        {
            evaluation.Step();
            return Make(start?.Invoke(evaluation, local), end?.Invoke(evaluation, local), range)
                ?? evaluation.Warn(range.Span, FeelWarningCodes.Type, "The ends of a range must have one type that has an order, and stand in it.");
        };
    }

    private static FeelRange? MakeConstant(RangeExpression range) =>
        Make((range.Start as Literal)?.Value, (range.End as Literal)?.Value, range);

    private static FeelRange? Make(FeelValue? start, FeelValue? end, RangeExpression range) =>
        FeelComparison.Order(start ?? end!, end ?? start!) is null or > 0
            ? null
            : new FeelRange(start, range.StartIncluded, end, range.EndIncluded) { Kind = range.Kind };

    private static void RefuseDuplicates(ContextExpression context, NameScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Entries.Where(entry => !seen.Add(entry.Name)))
        {
            scope.Findings.Refuse(FeelDiagnosticCodes.DuplicateName, $"The context has two entries '{entry.Name}'.", entry.NameSpan);
        }
    }
}
