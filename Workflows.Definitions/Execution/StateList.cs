using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Workflows.Definitions.Execution;

/// <summary>
/// A list inside a <see cref="ProcessState"/>: immutable, compared by content, and enumerated without allocation.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list, and is called one.")]
public readonly struct StateList<T> : IReadOnlyList<T>, IEquatable<StateList<T>>
    where T : struct
{
    private readonly T[]? items;
    private readonly int count;

    internal StateList(T[]? items, int count) => (this.items, this.count) = (items, count);

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => count == 0;

    internal T[]? Items => items;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>All of them, without a copy.</summary>
    /// <returns>A view of the list.</returns>
    public ReadOnlySpan<T> AsSpan() => new(items, 0, count);

    /// <summary>Enumerates without allocation.</summary>
    /// <returns>The enumerator of the list's span.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(StateList<T> other)
    {
        if (count != other.count)
            return false;
        for (var index = 0; index < count; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(items![index], other.items![index]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Whether two lists hold the same.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StateList<T> left, StateList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StateList<T> left, StateList<T> right) => !left.Equals(right);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (var index = 0; index < count; index++)
            yield return items![index];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
