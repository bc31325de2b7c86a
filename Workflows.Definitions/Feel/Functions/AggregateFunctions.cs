using System.Collections.Immutable;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions that make one value of many (DMN 1.5, 10.3.4.4). Each takes a list, or its elements as arguments.</summary>
internal static class AggregateFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        .. Both("sum", "The sum of the numbers or durations; null of none.", Sum),
        .. Both("min", "The least of the values; null of none.", (call, items) => Extreme(call, items, -1)),
        .. Both("max", "The greatest of the values; null of none.", (call, items) => Extreme(call, items, 1)),
        .. Both("mean", "The sum of the numbers divided by how many they are.", Mean),
        .. Both("median", "The number in the middle of the order.", Median),
        .. Both("mode", "The numbers that are there most often, in ascending order.", Mode),
        .. Both("stddev", "The standard deviation of a sample of two numbers or more.", Deviation),
        .. Both("product", "The product of the numbers; null of none.", Product),
    ];

    private delegate FeelValue Aggregate(FunctionCall call, ReadOnlySpan<FeelValue> items);

    private static BuiltInFunction[] Both(string name, string summary, Aggregate aggregate) =>
    [
        new(name + "(list: list)", summary, call => aggregate(call, call.List(0).AsSpan())),
        new(name + "(values: any...)", summary, call => aggregate(call, call.Arguments)),
    ];

    private static FeelValue Sum(FunctionCall call, ReadOnlySpan<FeelValue> items)
    {
        if (items.IsEmpty)
        {
            return FeelNull.Value;
        }

        var sum = items[0];
        if (sum is not (FeelNumber or FeelDaysTimeDuration or FeelYearsMonthsDuration))
        {
            return NotNumbers(call);
        }

        foreach (var item in items[1..])
        {
            if (item.GetType() != sum.GetType())
            {
                return NotNumbers(call);
            }

            sum = FeelArithmetic.Apply(ArithmeticOperator.Add, sum, item)!;
        }

        return sum;
    }

    private static FeelValue Extreme(FunctionCall call, ReadOnlySpan<FeelValue> items, int direction)
    {
        if (items.IsEmpty)
        {
            return FeelNull.Value;
        }

        var extreme = items[0];
        foreach (var item in items)
        {
            if (FeelComparison.Order(item, extreme) is not { } order)
            {
                return call.Fail("Two elements have no order.");
            }

            extreme = Math.Sign(order) == direction ? item : extreme;
        }

        return extreme;
    }

    private static FeelValue Mean(FunctionCall call, ReadOnlySpan<FeelValue> items) => Sum(call, items) switch
    {
        FeelNumber sum => new FeelNumber(sum.Value / items.Length),
        FeelNull => FeelNull.Value,
        _ => NotNumbers(call),
    };

    private static FeelValue Median(FunctionCall call, ReadOnlySpan<FeelValue> items)
    {
        if (Numbers(items) is not { } numbers)
        {
            return NotNumbers(call);
        }

        numbers = numbers.Sort();
        var middle = numbers.Length / 2;
        return numbers.Length switch
        {
            0 => FeelNull.Value,
            var count when count % 2 == 1 => new FeelNumber(numbers[middle]),
            _ => new FeelNumber((numbers[middle - 1] + numbers[middle]) / 2),
        };
    }

    private static FeelValue Mode(FunctionCall call, ReadOnlySpan<FeelValue> items)
    {
        if (Numbers(items) is not { } numbers)
        {
            return NotNumbers(call);
        }

        var groups = numbers.CountBy(number => number).ToArray();
        var most = groups.Length == 0 ? 0 : groups.Max(group => group.Value);
        return call.List(groups.Where(group => group.Value == most).Select(group => group.Key).Order().Select(number => new FeelNumber(number)));
    }

    private static FeelValue Deviation(FunctionCall call, ReadOnlySpan<FeelValue> items)
    {
        if (Numbers(items) is not { Length: > 1 } numbers)
        {
            return call.Fail("The standard deviation needs two numbers or more.");
        }

        var mean = numbers.Sum() / numbers.Length;
        var variance = numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Length - 1);
        return new FeelNumber(FeelMathematics.SquareRoot(variance));
    }

    private static FeelValue Product(FunctionCall call, ReadOnlySpan<FeelValue> items)
    {
        if (Numbers(items) is not { } numbers)
        {
            return NotNumbers(call);
        }

        return numbers.IsEmpty ? FeelNull.Value : new FeelNumber(numbers.Aggregate((product, number) => product * number));
    }

    private static ImmutableArray<decimal>? Numbers(ReadOnlySpan<FeelValue> items)
    {
        var numbers = ImmutableArray.CreateBuilder<decimal>(items.Length);
        foreach (var item in items)
        {
            if (item is not FeelNumber number)
            {
                return null;
            }

            numbers.Add(number.Value);
        }

        return numbers.MoveToImmutable();
    }

    private static FeelValue NotNumbers(FunctionCall call) => call.Fail("An element is no number, or not of the type of the others.");
}
