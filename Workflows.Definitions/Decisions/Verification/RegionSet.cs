using System.Numerics;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>A set of small numbers: parts of a column, or rules of a table.</summary>
internal sealed class RegionSet : IEquatable<RegionSet>
{
    private readonly ulong[] words;

    private RegionSet(ulong[] words) => this.words = words;

    public RegionSet(int capacity)
        : this(new ulong[(capacity + 63) / 64])
    {
    }

    /// <summary>How much work it is to go through the set.</summary>
    public int Size => words.Length;

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    public bool this[int index] => (words[index >> 6] & (1UL << (index & 63))) != 0;

    public static RegionSet Full(int capacity)
    {
        var full = new RegionSet(capacity);
        for (var index = 0; index < capacity; index++)
            full.Add(index);
        return full;
    }

    public void Add(int index) => words[index >> 6] |= 1UL << (index & 63);

    public RegionSet And(RegionSet other)
    {
        var both = new ulong[words.Length];
        for (var index = 0; index < both.Length; index++)
            both[index] = words[index] & other.words[index];
        return new RegionSet(both);
    }

    /// <summary>The least number in both sets; -1 where there is none.</summary>
    public int FirstCommon(RegionSet other)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if ((words[index] & other.words[index]) is var common and not 0)
                return (index << 6) + BitOperations.TrailingZeroCount(common);
        }

        return -1;
    }

    public bool Equals(RegionSet? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as RegionSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
