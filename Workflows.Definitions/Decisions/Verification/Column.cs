using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// The values that an input may have, cut where a cell's verdict may change: the constants themselves, and one value for all
/// that lies between two neighbours.
/// </summary>
/// <param name="Regions">A value out of each part. Empty where the input cannot be cut into parts; then it matters nowhere.</param>
/// <param name="NullRegion">The position of null where cells name it; else -1. Null need not be covered.</param>
internal sealed record Column(ImmutableArray<FeelValue> Regions, int NullRegion)
{
    /// <summary>What the input is called.</summary>
    public required string Label { get; init; }

    /// <summary>How many constants the cells of an input may have in all to be looked at.</summary>
    public const int MaximumConstants = 2000;

    /// <summary>Whether the input is not cut because it has too many constants.</summary>
    public bool IsTooFine { get; init; }

    /// <summary>An input that cannot be cut into parts.</summary>
    public static Column Opaque(string label) => new([], -1) { Label = label };

    /// <summary>Cuts an input.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="cells">The cells that could be read.</param>
    /// <param name="allowed">The values that may come; null for all.</param>
    /// <param name="isBoolean">Whether the input is known to be true or false.</param>
    public static Column Cut(string label, IReadOnlyCollection<CellTests> cells, CellTests? allowed, bool isBoolean)
    {
        var tests = allowed is null ? cells : [.. cells, allowed];
        var constants = tests.SelectMany(test => test.Constants).Where(value => value is not FeelNull).Distinct().ToArray();
        if (constants.Length > MaximumConstants)
            return Opaque(label) with { IsTooFine = true };
        if (constants.Length == 0 ? !isBoolean : constants.Any(value => FeelValues.Kind(value) != FeelValues.Kind(constants[0])))
            return Opaque(label);

        var regions = (isBoolean || constants[0] is FeelBoolean ? [FeelBoolean.True, FeelBoolean.False] : Between(constants, tests))
            .Where(value => allowed is null || allowed.Accepts(value))
            .ToList();
        var namesNull = cells.Any(cell => cell.Constants.Contains(FeelNull.Value));
        if (namesNull)
            regions.Add(FeelNull.Value);
        return new Column([.. regions], namesNull ? regions.Count - 1 : -1) { Label = label };
    }

    private static IEnumerable<FeelValue> Between(FeelValue[] constants, IReadOnlyCollection<CellTests> tests)
    {
        if (constants[0] is FeelString && !tests.Any(test => test.NeedsOrder))
            return [.. constants, FeelValues.OtherThan(constants)];

        var sorted = constants.Order(FeelValues.Comparer).ToArray();
        var regions = new List<FeelValue>();
        for (var index = 0; index <= sorted.Length; index++)
        {
            if (FeelValues.Between(index == 0 ? null : sorted[index - 1], index == sorted.Length ? null : sorted[index]) is { } value)
                regions.Add(value);
            if (index < sorted.Length)
                regions.Add(sorted[index]);
        }

        return regions;
    }
}
