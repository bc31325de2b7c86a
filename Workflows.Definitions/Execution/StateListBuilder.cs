namespace Workflows.Definitions.Execution;

/// <summary>
/// The working copy of a <see cref="StateList{T}"/>. It shares the array of the list it began with until the first change.
/// </summary>
internal struct StateListBuilder<T>
    where T : struct
{
    private T[]? items;
    private int count;
    private bool owned;

    public StateListBuilder(StateList<T> list) => (items, count, owned) = (list.Items, list.Count, false);

    public readonly int Count => count;

    public readonly ReadOnlySpan<T> Span => new(items, 0, count);

    public readonly ref readonly T this[int index] => ref items![index];

    public void Add(T item) => Insert(count, item);

    public void Insert(int index, T item)
    {
        if (items is null || !owned || count == items.Length)
            Reallocate(count + 1);
        if (index < count)
            Array.Copy(items!, index, items!, index + 1, count - index);
        items![index] = item;
        count++;
    }

    public void Set(int index, T item)
    {
        Own();
        items![index] = item;
    }

    public void RemoveAt(int index)
    {
        Own();
        count--;
        Array.Copy(items!, index + 1, items!, index, count - index);
        items![count] = default;
    }

    /// <summary>Removes all that a condition holds for, in one pass.</summary>
    public void RemoveAll(Predicate<T> condition)
    {
        if (count == 0)
            return;
        Own();
        var kept = 0;
        for (var index = 0; index < count; index++)
        {
            if (!condition(items![index]))
                items[kept++] = items[index];
        }

        Array.Clear(items!, kept, count - kept);
        count = kept;
    }

    public void Clear() => (items, count, owned) = (null, 0, false);

    /// <summary>Hands the array over; from here on the builder copies it again before it changes anything.</summary>
    public StateList<T> ToList()
    {
        owned = false;
        return count == 0 ? default : new StateList<T>(items, count);
    }

    private void Own()
    {
        if (!owned)
            Reallocate(Math.Max(count, 1));
    }

    private void Reallocate(int capacity)
    {
        // A list that is ours and full doubles, so that a wide instance costs linear time in all.
        var larger = new T[owned ? Math.Max(capacity, count * 2) : capacity];
        Span.CopyTo(larger);
        (items, owned) = (larger, true);
    }
}
