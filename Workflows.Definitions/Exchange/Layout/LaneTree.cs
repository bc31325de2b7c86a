using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>The lanes of a container: those without lanes inside are the bands, the others stand around theirs.</summary>
internal sealed class LaneTree
{
    private const double HeaderWidth = 30;

    private readonly List<(Lane Lane, int Level, int First, int Last)> lanes = [];

    private LaneTree()
    {
    }

    /// <summary>The lanes that are bands, from the top.</summary>
    public List<Lane> Leaves { get; } = [];

    /// <summary>How many lanes stand within one another at most.</summary>
    public int Depth { get; private set; }

    /// <summary>The band of each node that a lane names; the innermost lane counts.</summary>
    public Dictionary<string, int> BandOfNode { get; } = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Lanes nest too deep.</exception>
    public static LaneTree Of(IFlowElementsContainer container)
    {
        var tree = new LaneTree();
        foreach (var lane in (container switch
        {
            Process process => process.LaneSets,
            SubProcess subProcess => subProcess.LaneSets,
            _ => [],
        }).SelectMany(set => set.Lanes))
            tree.Add(lane, 0);
        return tree;
    }

    /// <summary>The lanes as shapes, outer ones first.</summary>
    /// <param name="borders">The upper border of each band, and behind them the lower border of the last.</param>
    /// <param name="width">The width of the container.</param>
    /// <param name="height">The height of the container; the last lane reaches down to it.</param>
    public IEnumerable<PlacedShape> Shapes(double[] borders, double width, double height) => lanes
        .Where(lane => lane.Lane.Id.Length > 0)
        .OrderBy(lane => lane.Level)
        .Select(lane =>
        {
            var (x, y) = (lane.Level * HeaderWidth, borders[lane.First]);
            var bottom = lane.Last == borders.Length - 1 ? height : borders[lane.Last];
            return new PlacedShape(lane.Lane.Id, new Rectangle(x, y, width - x, bottom - y), ShapeTrait.Horizontal, null);
        });

    private void Add(Lane lane, int level)
    {
        if (level > DiagramLayout.MaximumDepth)
            throw new ArgumentException($"Lanes nest deeper than {DiagramLayout.MaximumDepth} levels.", nameof(lane));
        Depth = Math.Max(Depth, level + 1);
        var first = Leaves.Count;
        foreach (var inner in lane.ChildLaneSet?.Lanes ?? [])
            Add(inner, level + 1);
        if (Leaves.Count == first)
            Leaves.Add(lane);
        lanes.Add((lane, level, first, Leaves.Count));
        foreach (var node in lane.FlowNodeRefs)
            BandOfNode.TryAdd(node, first);
    }
}
