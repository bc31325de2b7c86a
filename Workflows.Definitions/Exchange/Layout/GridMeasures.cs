namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Turns columns, rows and tracks into pixels.</summary>
internal sealed class GridMeasures
{
    private const double TrackDistance = 10;
    private const double ColumnGap = 50;
    private const double RowGap = 30;
    private const double BandPadding = 15;

    private readonly double[] columnStarts;
    private readonly double[] columnWidths;
    private readonly double[] rowCentres;
    private readonly double[] verticalStarts;
    private readonly double[] horizontalStarts;

    /// <param name="graph">The nodes with their columns and rows.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="verticalTracks">How many tracks each channel between columns needs.</param>
    /// <param name="horizontalTracks">How many tracks each channel between rows needs.</param>
    /// <param name="bandStarts">The first rows of the lanes, and behind them the number of rows; empty without lanes.</param>
    public GridMeasures(LayoutGraph graph, int rows, int[] verticalTracks, int[] horizontalTracks, int[] bandStarts)
    {
        var columns = verticalTracks.Length - 1;
        (columnStarts, columnWidths, verticalStarts) = (new double[columns], new double[columns], new double[columns + 1]);
        (rowCentres, horizontalStarts) = (new double[rows], new double[rows + 1]);
        Width = MeasureColumns(graph, columns, verticalTracks);
        (Height, BandBorders) = MeasureRows(graph, rows, horizontalTracks, bandStarts);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The upper borders of the lanes, and behind them the lower border of the last.</summary>
    public double[] BandBorders { get; }

    public Rectangle BoundsOf(LayoutNode node) => new(
        columnStarts[node.Column] + ((columnWidths[node.Column] - node.Width) / 2), rowCentres[node.Row] - (node.Height / 2), node.Width, node.Height);

    /// <summary>Where a run lies across its direction.</summary>
    public double PositionOf(GridRun run) =>
        (run.IsVertical ? verticalStarts : horizontalStarts)[run.Channel] + (run.Track * TrackDistance);

    private double MeasureColumns(LayoutGraph graph, int columns, int[] tracks)
    {
        foreach (var node in graph.Nodes)
            columnWidths[node.Column] = Math.Max(columnWidths[node.Column], CellWidth(node));
        var x = 0.0;
        for (var channel = 0; channel <= columns; channel++)
        {
            var isInner = channel > 0 && channel < columns;
            var width = ChannelSize(tracks[channel], isInner ? ColumnGap : 0);
            verticalStarts[channel] = x + ((width - Span(tracks[channel])) / 2);
            x += width;
            if (channel == columns)
                break;
            columnStarts[channel] = x;
            x += columnWidths[channel];
        }

        return x;
    }

    private (double Height, double[] BandBorders) MeasureRows(LayoutGraph graph, int rows, int[] tracks, int[] bandStarts)
    {
        var (above, below) = (new double[rows], new double[rows]);
        foreach (var node in graph.Nodes)
        {
            above[node.Row] = Math.Max(above[node.Row], (node.Height / 2) + AttachmentHeight(node));
            below[node.Row] = Math.Max(below[node.Row], (node.Height / 2) + HeightBeneath(node));
        }

        var borders = new double[bandStarts.Length];
        var band = 0;
        var y = 0.0;
        for (var channel = 0; channel <= rows; channel++)
        {
            var isInner = channel > 0 && channel < rows;
            var size = ChannelSize(tracks[channel], isInner ? RowGap : 0);
            horizontalStarts[channel] = y + ((size - Span(tracks[channel])) / 2);
            y += size;
            if (band < borders.Length && bandStarts[band] == channel)
            {
                borders[band++] = channel == 0 ? 0 : y;
                y += BandPadding;
            }

            if (channel == rows)
                break;
            var half = bandStarts.Length > 0 ? ElementShapes.TaskHeight / 2 : 0;
            rowCentres[channel] = y + Math.Max(above[channel], half);
            y = rowCentres[channel] + Math.Max(below[channel], half);
            if (Array.IndexOf(bandStarts, channel + 1) >= 0)
                y += BandPadding;
        }

        return (borders.Length > 0 ? borders[^1] : y, borders);
    }

    private static double ChannelSize(int tracks, double least) => Math.Max(least, tracks == 0 ? 0 : Span(tracks) + (2 * TrackDistance) + 10);

    private static double Span(int tracks) => Math.Max(0, tracks - 1) * TrackDistance;

    private static double CellWidth(LayoutNode node) => Math.Max(
        node.IsSmall && node.Name is not null ? Labels.Width : node.Width,
        NodePlacement.WidthOfAttachments(node));

    private static double AttachmentHeight(LayoutNode node) => node.Attachments.Count == 0 ? 0
        : NodePlacement.AttachmentGap + node.Attachments.Max(attachment => attachment.Height + Labels.HeightOf(attachment.Name) + 2);

    private static double HeightBeneath(LayoutNode node) => Math.Max(
        node.IsSmall ? Labels.HeightOf(node.Name) + 4 : 0,
        node.Boundary.Count == 0 ? 0 : (ElementShapes.EventSize / 2) + node.Boundary.Max(boundary => Labels.HeightOf(boundary.Name)) + 4);
}
