namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Moves the rows of each lane together, so that every lane is a band over the whole width.</summary>
internal static class LaneBands
{
    /// <summary>Sets the rows anew.</summary>
    /// <param name="nodes">The nodes with their rows.</param>
    /// <param name="bandOf">The band of each node's identifier; nodes that are in none form a last band.</param>
    /// <param name="count">How many bands there are.</param>
    /// <returns>The first row of each band, and behind them the number of rows.</returns>
    public static int[] Apply(List<LayoutNode> nodes, Dictionary<string, int> bandOf, int count)
    {
        var bands = Enumerable.Range(0, count + 1).Select(_ => new List<LayoutNode>()).ToArray();
        foreach (var node in nodes)
            bands[bandOf.GetValueOrDefault(node.Id, count)].Add(node);

        var starts = new List<int>();
        var next = 0;
        foreach (var band in bands)
        {
            if (starts.Count == count && band.Count == 0)
                break;
            starts.Add(next);
            next += Math.Max(1, Compact(band, next));
        }

        return [.. starts, next];
    }

    private static int Compact(List<LayoutNode> band, int first)
    {
        var rows = band.Select(node => node.Row).Distinct().Order().ToList();
        var places = rows.Index().ToDictionary(row => row.Item, row => row.Index);
        foreach (var node in band)
            node.Row = first + places[node.Row];
        return rows.Count;
    }
}
