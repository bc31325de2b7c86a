using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>What the diagram interchange format says of a shape beside its bounds (BPMN 2.0.2, 12.2.3.3).</summary>
internal enum ShapeTrait
{
    None,

    /// <summary>A sub-process whose content is shown.</summary>
    Expanded,

    /// <summary>An exclusive gateway that shows its mark.</summary>
    Marked,

    /// <summary>A pool or lane that lies.</summary>
    Horizontal,
}

/// <summary>A shape of the diagram.</summary>
/// <param name="ElementId">The identifier of the element that it shows.</param>
/// <param name="Bounds">Where it stands.</param>
/// <param name="Trait">What else is said of it.</param>
/// <param name="Label">Where its name stands, or null where the name stands inside or is missing.</param>
internal sealed record PlacedShape(string ElementId, Rectangle Bounds, ShapeTrait Trait, Rectangle? Label)
{
    public PlacedShape Move(double x, double y) => this with { Bounds = Bounds.Move(x, y), Label = Label?.Move(x, y) };
}

/// <summary>An edge of the diagram.</summary>
/// <param name="ElementId">The identifier of the flow or association that it shows.</param>
/// <param name="Waypoints">Its course, two points or more.</param>
/// <param name="Label">Where its name stands, or null where it has none.</param>
internal sealed record PlacedEdge(string ElementId, ImmutableArray<Point> Waypoints, Rectangle? Label)
{
    public PlacedEdge Move(double x, double y) =>
        this with { Waypoints = [.. Waypoints.Select(point => point.Move(x, y))], Label = Label?.Move(x, y) };
}

/// <summary>Shapes and edges in a frame that begins at the origin; containers stand before their content.</summary>
internal sealed record DiagramParts(double Width, double Height, ImmutableArray<PlacedShape> Shapes, ImmutableArray<PlacedEdge> Edges)
{
    public DiagramParts Move(double x, double y) => this with
    {
        Shapes = [.. Shapes.Select(shape => shape.Move(x, y))],
        Edges = [.. Edges.Select(edge => edge.Move(x, y))],
    };
}
