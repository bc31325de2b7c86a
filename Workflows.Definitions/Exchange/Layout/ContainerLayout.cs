using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// Lays out a process or sub-process: columns from left to right, branches as rows, lanes as bands, event sub-processes and
/// what is loose beneath. What stands inside a sub-process is laid out first.
/// </summary>
internal sealed class ContainerLayout
{
    private const double Padding = 30;
    private const double HeaderWidth = 30;
    private const double ApartGap = 40;

    private readonly LayoutGraph graph;
    private readonly LaneTree lanes;
    private readonly GridMeasures measures;
    private readonly GridRoute[] routes;

    private ContainerLayout(IFlowElementsContainer container, int depth)
    {
        if (depth > DiagramLayout.MaximumDepth)
            throw new ArgumentException($"Sub-processes nest deeper than {DiagramLayout.MaximumDepth} levels.", nameof(container));
        graph = LayoutGraphBuilder.Build(container, subProcess => new ContainerLayout(subProcess, depth + 1).Compose());
        lanes = LaneTree.Of(container);
        Rows.Assign(Columns.Assign(graph));
        var bandStarts = lanes.Leaves.Count == 0 ? [] : LaneBands.Apply(graph.Nodes, lanes.BandOfNode, lanes.Leaves.Count);
        var rows = bandStarts.Length > 0 ? bandStarts[^1] : graph.Nodes.Count == 0 ? 0 : graph.Nodes.Max(node => node.Row) + 1;
        var columns = graph.Nodes.Count == 0 ? 0 : graph.Nodes.Max(node => node.Column) + 1;

        var router = new GridRouter(graph);
        routes = [.. graph.Edges.Select(router.Route)];
        var runs = routes.SelectMany(route => route.Runs).ToLookup(run => run.IsVertical);
        measures = new GridMeasures(graph, rows, Tracks.Assign(runs[true], columns + 1), Tracks.Assign(runs[false], rows + 1), bandStarts);
    }

    /// <summary>The parts of a container, with room around them.</summary>
    /// <exception cref="ArgumentException">Sub-processes nest too deep.</exception>
    public static DiagramParts Of(IFlowElementsContainer container) => new ContainerLayout(container, 1).Compose();

    private DiagramParts Compose()
    {
        var left = Padding + (lanes.Depth * HeaderWidth);
        var top = lanes.Depth > 0 ? 0 : Padding + 10;
        var places = graph.Nodes.Select(node => new NodePlacement(node, measures.BoundsOf(node).Move(left, top))).ToArray();
        var apart = PlaceApart(left, top + measures.Height + (graph.Nodes.Count > 0 ? ApartGap : 0)).ToArray();
        var edges = routes.Select(route => EdgeOf(route, places, left, top))
            .Concat(graph.Ties.Select(tie => places[tie.Node.Index].Tie(tie.Id, tie.Attachment)))
            .Concat(places.Concat(apart.Select(item => item.Placement)).SelectMany(place => place.Edges()))
            .Where(edge => edge.ElementId.Length > 0)
            .ToArray();

        var width = Math.Max(left + measures.Width, apart.Select(item => item.Bounds.Right).DefaultIfEmpty().Max()) + Padding;
        var height = Math.Max(top + measures.Height, apart.Select(item => item.Bounds.Bottom).DefaultIfEmpty().Max()) + (lanes.Depth > 0 && apart.Length == 0 ? 0 : Padding);
        var shapes = lanes.Shapes(measures.BandBorders, width, height).Concat(places.Concat(apart.Select(item => item.Placement)).SelectMany(place => place.Shapes()));
        return new DiagramParts(width, height, [.. shapes], [.. edges]);
    }

    private PlacedEdge EdgeOf(GridRoute route, NodePlacement[] places, double left, double top)
    {
        var edge = route.Edge;
        var start = places[edge.Source.Index].At(route.Start, edge.Satellite).Move(-left, -top);
        var end = places[edge.Target.Index].At(route.End, null).Move(-left, -top);
        var waypoints = Course.Of(route, start, end, measures);
        return new PlacedEdge(edge.Id, waypoints, Labels.Along(waypoints, edge.Name)).Move(left, top);
    }

    // In lines no wider than the rest, or than the widest of them.
    private IEnumerable<(NodePlacement Placement, Rectangle Bounds)> PlaceApart(double left, double top)
    {
        var (x, y, lineHeight) = (left, top, 0.0);
        foreach (var node in graph.Apart)
        {
            if (x > left && x + node.Width > left + Math.Max(measures.Width, 600))
                (x, y, lineHeight) = (left, y + lineHeight + ApartGap, 0);
            var bounds = new Rectangle(x, y, node.Width, node.Height);
            yield return (new NodePlacement(node, bounds), bounds);
            x += Math.Max(node.Width, node.IsSmall && node.Name is not null ? Labels.Width : 0) + ApartGap;
            lineHeight = Math.Max(lineHeight, node.Height + (node.IsSmall ? Labels.HeightOf(node.Name) : 0));
        }
    }
}
