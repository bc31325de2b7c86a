namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// Finds a course for every edge through the channels between the columns and rows, where no shape stands, and along rows
/// whose cells are free. Therefore no edge passes through a shape.
/// </summary>
internal sealed class GridRouter
{
    private readonly Dictionary<int, int[]> columnsOfRow;
    private readonly Dictionary<int, List<(int From, int To, LayoutEdge Edge)>> taken = [];

    public GridRouter(LayoutGraph graph) => columnsOfRow = graph.Nodes
        .GroupBy(node => node.Row)
        .ToDictionary(row => row.Key, row => row.Select(node => node.Column).Order().ToArray());

    public GridRoute Route(LayoutEdge edge) => edge switch
    {
        { FromAttachment: true } => FromAbove(edge),
        { Satellite: not null } => FromBoundary(edge),
        { IsBack: true } when edge.Source == edge.Target => ToItself(edge),
        { IsBack: true } => Beneath(edge),
        _ => Forward(edge),
    };

    private GridRoute Forward(LayoutEdge edge)
    {
        var (source, target) = (edge.Source, edge.Target);
        if (source.Row == target.Row && TryTake(edge, source.Row, source.Column, target.Column))
            return new GridRoute(edge, Port.Right, Port.Left, []);
        if (source.Row != target.Row && TryTake(edge, target.Row, source.Column, target.Column))
            return new GridRoute(edge, Port.Right, Port.Left, [Down(source.Column + 1, edge)]);
        if (source.Row != target.Row && TryTake(edge, source.Row, source.Column, target.Column))
            return new GridRoute(edge, Port.Right, Port.Left, [Down(target.Column, edge)]);

        var channel = source.Row < target.Row ? target.Row : target.Row + 1;
        return new GridRoute(edge, Port.Right, Port.Left,
        [
            new GridRun(true, source.Column + 1, Middle(source.Row), 2 * channel, (source, Port.Right)),
            new GridRun(false, channel, 2 * (source.Column + 1), 2 * target.Column, edge),
            new GridRun(true, target.Column, 2 * channel, Middle(target.Row), (target, Port.Left)),
        ]);
    }

    private static GridRun Down(int channel, LayoutEdge edge) =>
        new(true, channel, Middle(edge.Source.Row), Middle(edge.Target.Row), channel == edge.Target.Column && edge.Target.Incoming.Count > 1
            ? (edge.Target, Port.Left)
            : (edge.Source, Port.Right));

    // A loop leaves beneath and comes back beneath.
    private static GridRoute Beneath(LayoutEdge edge)
    {
        var (source, target) = (edge.Source, edge.Target);
        return new GridRoute(edge, Port.Bottom, Port.Bottom, BackTo(edge, source.Row, target));
    }

    private static GridRun[] BackTo(LayoutEdge edge, int row, LayoutNode target) => row == target.Row
        ? [new GridRun(false, row + 1, Middle(edge.Source.Column), Middle(target.Column), edge)]
        :
        [
            new GridRun(false, row + 1, Middle(edge.Source.Column), 2 * target.Column, edge),
            new GridRun(true, target.Column, 2 * (row + 1), 2 * (target.Row + 1), edge),
            new GridRun(false, target.Row + 1, 2 * target.Column, Middle(target.Column), edge),
        ];

    private static GridRoute ToItself(LayoutEdge edge)
    {
        var (column, row) = (edge.Source.Column, edge.Source.Row);
        return new GridRoute(edge, Port.Right, Port.Bottom,
        [
            new GridRun(true, column + 1, Middle(row), 2 * (row + 1), edge),
            new GridRun(false, row + 1, Middle(column), 2 * (column + 1), edge),
        ]);
    }

    private static GridRoute FromBoundary(LayoutEdge edge)
    {
        var (host, target) = (edge.Source, edge.Target);
        if (target.Column <= host.Column)
            return new GridRoute(edge, Port.Bottom, Port.Bottom, BackTo(edge, host.Row, target));
        return new GridRoute(edge, Port.Bottom, Port.Left,
        [
            new GridRun(false, host.Row + 1, Middle(host.Column), 2 * target.Column, edge),
            new GridRun(true, target.Column, 2 * (host.Row + 1), Middle(target.Row), (target, Port.Left)),
        ]);
    }

    private static GridRoute FromAbove(LayoutEdge edge) => new(edge, Port.Top, Port.Left,
    [
        new GridRun(false, edge.Source.Row, Middle(edge.Source.Column), 2 * edge.Target.Column, edge),
        new GridRun(true, edge.Target.Column, 2 * edge.Source.Row, Middle(edge.Target.Row), (edge.Target, Port.Left)),
    ]);

    /// <summary>Takes a row between two columns, unless a shape stands there or an edge between other nodes lies there.</summary>
    private bool TryTake(LayoutEdge edge, int row, int after, int before)
    {
        if (after + 1 >= before)
            return true;
        if (columnsOfRow.TryGetValue(row, out var columns))
        {
            var next = Array.BinarySearch(columns, after + 1);
            next = next < 0 ? ~next : next;
            if (next < columns.Length && columns[next] < before)
                return false;
        }

        const int most = 32;
        if (!taken.TryGetValue(row, out var others))
            taken[row] = others = [];
        if (others.Count >= most || others.Exists(other => other.From < before && after < other.To && !AreOneBundle(other.Edge, edge)))
            return false;
        others.Add((after, before, edge));
        return true;
    }

    private static bool AreOneBundle(LayoutEdge one, LayoutEdge other) => one.Source == other.Source || one.Target == other.Target;

    private static int Middle(int position) => (2 * position) + 1;
}
