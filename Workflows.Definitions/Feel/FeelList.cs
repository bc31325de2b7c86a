using System.Collections.Immutable;

namespace Workflows.Definitions.Feel;

/// <summary>A list (DMN 1.5, 10.3.2.4), compared element by element.</summary>
/// <param name="Items">The elements in order.</param>
public sealed record FeelList(ImmutableArray<FeelValue> Items) : FeelValue
{
    /// <summary>The list without elements.</summary>
    public static FeelList Empty { get; } = new([]);

    /// <summary>The elements in order.</summary>
    public ImmutableArray<FeelValue> Items { get; } = Items;

    /// <inheritdoc/>
    public override string TypeName => "list";

    /// <inheritdoc/>
    internal override long Weight { get; } = WeightOf(Items);

    /// <inheritdoc/>
    internal override int Depth { get; } = DepthOf(Items);

    /// <inheritdoc/>
    public bool Equals(FeelList? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", Items.Select(FeelText.OfNested)) + "]";

    private static long WeightOf(ImmutableArray<FeelValue> items)
    {
        long weight = 1;
        foreach (var item in items)
        {
            weight += item.Weight;
        }

        return weight;
    }

    private static int DepthOf(ImmutableArray<FeelValue> items)
    {
        var depth = 0;
        foreach (var item in items)
        {
            depth = Math.Max(depth, item.Depth);
        }

        return depth + 1;
    }
}
