namespace Workflows.Definitions.Execution;

/// <summary>An entry of the state that is found by its key.</summary>
internal interface IKeyed
{
    /// <summary>The key; the lists of the state are sorted by it.</summary>
    long Key { get; }
}

/// <summary>Finding and changing entries by their key.</summary>
internal static class KeyedStateList
{
    private const int LinearSearchLimit = 8;

    /// <summary>The place of a key, or the complement of the place where it belongs.</summary>
    public static int IndexOf<T>(this ReadOnlySpan<T> items, long key)
        where T : struct, IKeyed
    {
        if (items.Length <= LinearSearchLimit)
            return SearchLinearly(items, key);
        var low = 0;
        var high = items.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = items[middle].Key;
            if (found == key)
                return middle;
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    /// <summary>Adds an entry in the order of the keys, or replaces the one that has its key.</summary>
    public static void Put<T>(this ref StateListBuilder<T> list, T item)
        where T : struct, IKeyed
    {
        if (list.Count == 0 || list[list.Count - 1].Key < item.Key)
        {
            list.Add(item);
            return;
        }

        var index = list.Span.IndexOf(item.Key);
        if (index >= 0)
            list.Set(index, item);
        else
            list.Insert(~index, item);
    }

    /// <summary>Removes the entry of a key, where there is one.</summary>
    public static void Remove<T>(this ref StateListBuilder<T> list, long key)
        where T : struct, IKeyed
    {
        if (list.Count == 0)
            return;
        var index = list.Span.IndexOf(key);
        if (index >= 0)
            list.RemoveAt(index);
    }

    private static int SearchLinearly<T>(ReadOnlySpan<T> items, long key)
        where T : struct, IKeyed
    {
        for (var index = 0; index < items.Length; index++)
        {
            var found = items[index].Key;
            if (found == key)
                return index;
            if (found > key)
                return ~index;
        }

        return ~items.Length;
    }
}
