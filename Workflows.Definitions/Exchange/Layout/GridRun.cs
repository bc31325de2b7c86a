namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// A stretch of an edge within a channel. Positions across are counted so that the channel before column or row n is 2n,
/// and the middle of column or row n is 2n + 1.
/// </summary>
internal sealed class GridRun(bool isVertical, int channel, int from, int to, object group)
{
    /// <summary>Whether it runs between two columns, or else between two rows.</summary>
    public bool IsVertical { get; } = isVertical;

    /// <summary>The number of the channel: that of the column or row behind it.</summary>
    public int Channel { get; } = channel;

    public int Low { get; } = Math.Min(from, to);

    public int High { get; } = Math.Max(from, to);

    /// <summary>Runs of one group may lie upon each other, because they part from one node or meet at one.</summary>
    public object Group { get; } = group;

    /// <summary>The track within the channel, from 0.</summary>
    public int Track { get; set; }
}
