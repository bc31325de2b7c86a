using System.Collections.Immutable;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// <c>list[condition]</c> and <c>list[index]</c> (DMN 1.5, 10.3.2.5). Whether it is an index shows in the condition's first value;
/// anything but a list is a list of one element, null a list of none.
/// </summary>
internal static class FilterCompiler
{
    public static Evaluator Compile(FilterExpression filter, NameScope scope)
    {
        var source = ExpressionCompiler.Compile(filter.Source, scope);
        var condition = ExpressionCompiler.Compile(filter.Condition, scope.WithElement());
        var span = filter.Span;
        return filter.Condition is Literal { Value: FeelNumber index }
            ? (evaluation, local) => At(ItemsOf(source(evaluation, local)), index.Value, evaluation, span)
            : (evaluation, local) => Filter(ItemsOf(source(evaluation, local)), condition, evaluation, local, span);
    }

    private static ImmutableArray<FeelValue> ItemsOf(FeelValue value) => value switch
    {
        FeelList list => list.Items,
        FeelNull => [],
        _ => [value],
    };

    private static FeelValue Filter(
        ImmutableArray<FeelValue> items, Evaluator condition, Evaluation evaluation, Local? local, SourceSpan span)
    {
        var first = condition(evaluation, new Local(items.IsEmpty ? FeelNull.Value : items[0], local));
        if (first is FeelNumber index)
        {
            return At(items, index.Value, evaluation, span);
        }

        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        for (var position = 0; position < items.Length; position++)
        {
            evaluation.Step();
            var verdict = position == 0 ? first : condition(evaluation, new Local(items[position], local));
            if (ReferenceEquals(verdict, FeelBoolean.True))
            {
                kept.Add(items[position]);
            }
            else if (verdict is not (FeelBoolean or FeelNull))
            {
                return evaluation.Warn(span, FeelWarningCodes.Type, "The condition is no truth value for an element.");
            }
        }

        return kept.Count == 0 ? FeelList.Empty : evaluation.Built(new FeelList(kept.DrainToImmutable()));
    }

    /// <summary>The element at an index: 1 is the first, -1 the last.</summary>
    private static FeelValue At(ImmutableArray<FeelValue> items, decimal index, Evaluation evaluation, SourceSpan span)
    {
        var position = index > 0 ? index - 1 : index + items.Length;
        return index != 0 && decimal.IsInteger(index) && position >= 0 && position < items.Length
            ? items[(int)position]
            : evaluation.Warn(span, FeelWarningCodes.Range, "The list has no element at this index.");
    }
}
