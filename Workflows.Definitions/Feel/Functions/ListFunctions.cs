using System.Collections.Immutable;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions of lists (DMN 1.5, 10.3.4.4). Positions begin with 1, or from the end with -1.</summary>
internal static class ListFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("list contains(list: list, element: any)", "Whether an element equals the value.", call => FeelBoolean.Of(FeelComparison.Contains((FeelList)call[0], call[1]))),
        new("count(list: list)", "The number of elements.", call => new FeelNumber(call.List(0).Length)),
        new("append(list: list, items: any...)", "The list with the values after it.", call => call.List([.. call.List(0), .. call.Arguments[1..]])),
        new("concatenate(lists: list...)", "The lists one after another.", call => call.List(Concatenate(call))),
        new("union(lists: list...)", "The lists one after another, each value once.", call => Distinct(call, Concatenate(call))),
        new("distinct values(list: list)", "Each value once, in the order of its first place.", call => Distinct(call, call.List(0))),
        new("flatten(list: list)", "The elements of all lists in the list, however deep.", call => call.List(Flatten(call.List(0)))),
        new("reverse(list: list)", "The list from its end.", call => call.List(call.List(0).Reverse())),
        new("index of(list: list, match: any)", "The positions at which the value stands.", call => IndexOf(call)),
        new("sublist(list: list, start position: number)", "From the position to the end.", call => Sublist(call, null)),
        new("sublist(list: list, start position: number, length: number)", "As many elements from the position on.", call => call.Whole(2) is { } length ? Sublist(call, length) : FeelNull.Value),
        new("insert before(list: list, position: number, newItem: any)", "The list with the value before the position.", call => Position(call) is { } position ? call.List(call.List(0).Insert(position, call[2])) : FeelNull.Value),
        new("list replace(list: list, position: number, newItem: any)", "The list with the value in place of the element at the position.", call => Position(call) is { } position ? call.List(call.List(0).SetItem(position, call[2])) : FeelNull.Value),
        new("list replace(list: list, match: function, newItem: any)", "The list with the value in place of each element for which the function of the element and the value is true.", call => ReplaceMatching(call, (FeelFunction)call[1])),
        new("remove(list: list, position: number)", "The list without the element at the position.", call => Position(call) is { } position ? call.List(call.List(0).RemoveAt(position)) : FeelNull.Value),
        new("sort(list: list)", "The numbers, texts or times in ascending order.", call => Sort(call, Precedes)),
        new("sort(list: list, precedes: function)", "In the order of a function that says whether one value comes before another.", call => SortBy(call, (FeelFunction)call[1])),
    ];

    private static ImmutableArray<FeelValue> Concatenate(FunctionCall call)
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var list in call.Arguments)
        {
            items.AddRange(((FeelList)list).Items);
        }

        return items.DrainToImmutable();
    }

    private static FeelValue Distinct(FunctionCall call, ImmutableArray<FeelValue> items)
    {
        var distinct = new List<FeelValue>();
        foreach (var item in items)
        {
            call.Evaluation.Charge(distinct.Count);
            if (!distinct.Exists(earlier => FeelComparison.AreEqual(earlier, item) == true))
            {
                distinct.Add(item);
            }
        }

        return call.List(distinct);
    }

    private static List<FeelValue> Flatten(ImmutableArray<FeelValue> items)
    {
        var flat = new List<FeelValue>();
        var pending = new Stack<FeelValue>(items.Reverse());
        while (pending.TryPop(out var value))
        {
            if (value is not FeelList list)
            {
                flat.Add(value);
                continue;
            }

            for (var index = list.Items.Length - 1; index >= 0; index--)
            {
                pending.Push(list.Items[index]);
            }
        }

        return flat;
    }

    private static FeelValue IndexOf(FunctionCall call)
    {
        var positions = new List<FeelValue>();
        var items = call.List(0);
        for (var index = 0; index < items.Length; index++)
        {
            if (FeelComparison.AreEqual(items[index], call[1]) == true)
            {
                positions.Add(new FeelNumber(index + 1));
            }
        }

        return call.List(positions);
    }

    private static FeelValue Sublist(FunctionCall call, int? length)
    {
        var items = call.List(0);
        if (Position(call) is not { } start)
        {
            return FeelNull.Value;
        }

        var count = Math.Min(length ?? items.Length, items.Length - start);
        return count < 1 ? call.Fail("A length is at least 1.") : call.List(items.Slice(start, count));
    }

    private static FeelValue ReplaceMatching(FunctionCall call, FeelFunction match)
    {
        if (!match.Accepts(2))
        {
            return call.Fail("The match is a function of two values.");
        }

        var replaced = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var item in call.List(0))
        {
            if (match.Invoke(call.Evaluation, [item, call[2]], call.Span) is not FeelBoolean matches)
            {
                return call.Fail("The match is no truth value for an element.");
            }

            replaced.Add(matches.Value ? call[2] : item);
        }

        return call.List(replaced);
    }

    /// <summary>The index that the second argument means; null, with a warning, where the list does not reach so far.</summary>
    private static int? Position(FunctionCall call)
    {
        if (call.Whole(1) is not { } position)
        {
            return null;
        }

        var count = call.List(0).Length;
        var index = position > 0 ? position - 1 : count + position;
        if (position != 0 && index >= 0 && index < count)
        {
            return index;
        }

        call.Fail("The list has no element at this position.");
        return null;
    }

    private static bool? Precedes(FeelValue left, FeelValue right) => FeelComparison.Order(left, right) is { } order ? order < 0 : null;

    private static FeelValue SortBy(FunctionCall call, FeelFunction precedes)
    {
        var evaluation = call.Evaluation;
        var span = call.Span;
        return precedes.Accepts(2)
            ? Sort(call, (left, right) => (precedes.Invoke(evaluation, [left, right], span) as FeelBoolean)?.Value)
            : call.Fail("The order is a function of two values.");
    }

    /// <summary>
    /// Sorts by merging, from the bottom up: stable, and with an end for every function, even one that contradicts itself.
    /// </summary>
    private static FeelValue Sort(FunctionCall call, Func<FeelValue, FeelValue, bool?> precedes)
    {
        var source = call.List(0).ToArray();
        var target = new FeelValue[source.Length];
        for (var width = 1; width < source.Length; width *= 2)
        {
            call.Evaluation.Charge(source.Length);
            for (var start = 0; start < source.Length; start += 2 * width)
            {
                if (!Merge(source, target, start, width, precedes))
                {
                    return call.Fail("Two elements have no order.");
                }
            }

            (source, target) = (target, source);
        }

        return call.List(source);
    }

    private static bool Merge(FeelValue[] source, FeelValue[] target, int start, int width, Func<FeelValue, FeelValue, bool?> precedes)
    {
        var middle = Math.Min(start + width, source.Length);
        var end = Math.Min(start + (2 * width), source.Length);
        var (left, right) = (start, middle);
        for (var index = start; index < end; index++)
        {
            bool? takeRight = left == middle;
            if (left < middle && right < end)
            {
                takeRight = precedes(source[right], source[left]);
            }

            if (takeRight is null)
            {
                return false;
            }

            target[index] = takeRight.Value ? source[right++] : source[left++];
        }

        return true;
    }
}
