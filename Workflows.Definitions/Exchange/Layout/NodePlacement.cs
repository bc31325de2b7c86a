namespace Workflows.Definitions.Exchange.Layout;

/// <summary>A node with everything that stands at it, and the points where edges meet it.</summary>
internal sealed class NodePlacement(LayoutNode node, Rectangle bounds)
{
    /// <summary>Between an attachment and its node.</summary>
    public const double AttachmentGap = 20;

    private const double AttachmentDistance = 30;
    private const double BoundaryDistance = 40;
    private const double BoundaryInset = 22;
    private const double LoopInset = 10;

    public static double WidthForBoundary(int count) => (BoundaryDistance * count) + 24;

    public static double WidthOfAttachments(LayoutNode node) =>
        node.Attachments.Sum(SlotWidth) + (Math.Max(0, node.Attachments.Count - 1) * AttachmentDistance);

    /// <summary>All shapes of the node, itself first.</summary>
    public IEnumerable<PlacedShape> Shapes()
    {
        yield return new PlacedShape(node.Id, bounds, node.Trait, node.IsSmall ? Labels.Beneath(bounds, node.Name) : null);
        foreach (var shape in node.Content?.Move(bounds.X, bounds.Y).Shapes ?? [])
            yield return shape;
        foreach (var happening in node.Boundary)
        {
            var place = BoundsOf(happening);
            yield return new PlacedShape(happening.Id, place, ShapeTrait.None, Labels.Beside(place, happening.Name));
        }

        foreach (var attachment in node.Attachments)
        {
            var place = BoundsOf(attachment);
            yield return new PlacedShape(attachment.Id, place, ShapeTrait.None, Labels.Above(place, attachment.Name));
        }
    }

    /// <summary>The edges of its content.</summary>
    public IEnumerable<PlacedEdge> Edges() => node.Content?.Move(bounds.X, bounds.Y).Edges ?? [];

    /// <summary>Where an edge meets the node or what stands at it.</summary>
    public Point At(Port port, LayoutSatellite? satellite)
    {
        var shape = satellite is null ? bounds : BoundsOf(satellite);
        return port switch
        {
            Port.Left => new Point(shape.X, shape.Centre.Y),
            Port.Right => new Point(shape.Right, shape.Centre.Y),
            Port.Top => new Point(shape.Centre.X, shape.Y),
            Port.Bottom when satellite is null && node.Boundary.Count > 0 => new Point(shape.X + LoopInset, shape.Bottom),
            _ => new Point(shape.Centre.X, shape.Bottom),
        };
    }

    /// <summary>The edge between an attachment and the node beneath it.</summary>
    public PlacedEdge Tie(string id, LayoutSatellite attachment)
    {
        var start = At(Port.Bottom, attachment);
        var end = new Point(node.IsSmall ? bounds.Centre.X : Math.Clamp(start.X, bounds.X + LoopInset, bounds.Right - LoopInset), bounds.Y);
        var bend = end.Y - (AttachmentGap / 2);
        return new PlacedEdge(id, Course.Simplified([start, new Point(start.X, bend), new Point(end.X, bend), end]), null);
    }

    private Rectangle BoundsOf(LayoutSatellite satellite)
    {
        var place = node.Boundary.IndexOf(satellite);
        if (place >= 0)
        {
            var x = bounds.Right - BoundaryInset - (BoundaryDistance * place) - (satellite.Width / 2);
            return new Rectangle(x, bounds.Bottom - (satellite.Height / 2), satellite.Width, satellite.Height);
        }

        var left = bounds.Centre.X - (WidthOfAttachments(node) / 2);
        foreach (var attachment in node.Attachments.TakeWhile(attachment => attachment != satellite))
            left += SlotWidth(attachment) + AttachmentDistance;
        left += (SlotWidth(satellite) - satellite.Width) / 2;
        return new Rectangle(left, bounds.Y - AttachmentGap - satellite.Height, satellite.Width, satellite.Height);
    }

    private static double SlotWidth(LayoutSatellite satellite) => satellite.Name is null ? satellite.Width : Math.Max(satellite.Width, Labels.Width);
}
