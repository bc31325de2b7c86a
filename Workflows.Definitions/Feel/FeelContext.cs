using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel;

/// <summary>
/// Named values in the order in which they were written (DMN 1.5, 10.3.2.6). Compared by names and values, whatever the order.
/// Contexts are small, so that a linear search over an array is both the smallest and the fastest form.
/// </summary>
public sealed record FeelContext : FeelValue, IFeelScope
{
    // Beyond so many comparisons of names, hashing them is faster.
    private const int LargestComparison = 1024;

    private readonly ImmutableArray<KeyValuePair<string, FeelValue>> _entries;

    private FeelContext(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        _entries = entries;
        Weight = 1;
        Depth = 1;
        foreach (var entry in entries)
        {
            Weight += entry.Value.Weight;
            Depth = Math.Max(Depth, entry.Value.Depth + 1);
        }
    }

    /// <summary>The context without entries.</summary>
    public static FeelContext Empty { get; } = new([]);

    /// <inheritdoc/>
    public override string TypeName => "context";

    /// <inheritdoc/>
    internal override long Weight { get; }

    /// <inheritdoc/>
    internal override int Depth { get; }

    /// <summary>The entries in order.</summary>
    public ImmutableArray<KeyValuePair<string, FeelValue>> Entries => _entries;

    /// <summary>A context of the given entries; of a name that comes twice the last value counts.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The context.</returns>
    public static FeelContext Of(params ReadOnlySpan<(string Name, FeelValue Value)> entries)
    {
        var context = Empty;
        foreach (var (name, value) in entries)
        {
            context = context.With(name, value);
        }

        return context;
    }

    /// <summary>A context of the given entries; of a name that comes twice the last value counts.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The context.</returns>
    public static FeelContext From(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var builder = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        foreach (var entry in entries)
        {
            if (positions.TryGetValue(entry.Key, out var position))
            {
                builder[position] = entry;
            }
            else
            {
                positions.Add(entry.Key, builder.Count);
                builder.Add(entry);
            }
        }

        return builder.Count == 0 ? Empty : new FeelContext(builder.ToImmutable());
    }

    /// <inheritdoc/>
    public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Key, name, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The value of a name, null where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value.</returns>
    public FeelValue Get(string name) => TryGetVariable(name, out var value) ? value : FeelNull.Value;

    /// <summary>This context with one entry set.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new context.</returns>
    public FeelContext With(string name, FeelValue value)
    {
        for (var position = 0; position < _entries.Length; position++)
        {
            if (string.Equals(_entries[position].Key, name, StringComparison.Ordinal))
            {
                return new FeelContext(_entries.SetItem(position, new(name, value)));
            }
        }

        return new FeelContext(_entries.Add(new(name, value)));
    }

    /// <summary>This context with every entry of another set over its own.</summary>
    /// <param name="other">The entries that go before.</param>
    /// <returns>The new context.</returns>
    public FeelContext Merge(FeelContext other)
    {
        if (_entries.Length == 0)
        {
            return other;
        }

        if (other._entries.Length == 0)
        {
            return this;
        }

        return (long)_entries.Length * other._entries.Length > LargestComparison
            ? From(_entries.Concat(other._entries))
            : new FeelContext(MergeInto(_entries.AsSpan(), other._entries.AsSpan()));
    }

    /// <summary>A context of entries whose names are known to differ; it takes the array over.</summary>
    internal static FeelContext OfDistinct(KeyValuePair<string, FeelValue>[] entries) =>
        entries.Length == 0 ? Empty : new FeelContext(ImmutableCollectionsMarshal.AsImmutableArray(entries));

    // The engine merges at every step, so names are compared in place instead of hashed: contexts are small.
    private static ImmutableArray<KeyValuePair<string, FeelValue>> MergeInto(
        ReadOnlySpan<KeyValuePair<string, FeelValue>> first, ReadOnlySpan<KeyValuePair<string, FeelValue>> second)
    {
        var added = 0;
        foreach (var entry in second)
        {
            added += IndexOf(first, entry.Key) < 0 ? 1 : 0;
        }

        var merged = new KeyValuePair<string, FeelValue>[first.Length + added];
        first.CopyTo(merged);
        var end = first.Length;
        foreach (var entry in second)
        {
            var position = IndexOf(first, entry.Key);
            merged[position < 0 ? end++ : position] = entry;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(merged);
    }

    private static int IndexOf(ReadOnlySpan<KeyValuePair<string, FeelValue>> entries, string name)
    {
        for (var position = 0; position < entries.Length; position++)
        {
            if (string.Equals(entries[position].Key, name, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(FeelContext? other)
    {
        if (other is null || other._entries.Length != _entries.Length)
        {
            return false;
        }

        foreach (var entry in _entries)
        {
            if (!other.TryGetVariable(entry.Key, out var value) || !value.Equals(entry.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _entries.Length;
        foreach (var entry in _entries)
        {
            hash ^= HashCode.Combine(entry.Key, entry.Value);
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        "{" + string.Join(", ", _entries.Select(entry => $"{FeelText.OfKey(entry.Key)}: {FeelText.OfNested(entry.Value)}")) + "}";
}
