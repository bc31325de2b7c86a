namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Finds the courses of message flows: up or down to the border of the pool, then along the gap between pools.</summary>
internal sealed class MessageFlowRouter(MessageFlowPlan plan, List<Rectangle> pools, List<PlacedShape> shapes)
{
    private const double GapInset = 15;
    private const double StepAside = 10;
    private const double MessageDistance = 15;
    private const int MostSteps = 12;
    private const long MostComparisons = 4_000_000;

    private readonly Dictionary<string, Rectangle> boundsOf = shapes
        .GroupBy(shape => shape.ElementId, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Bounds, StringComparer.Ordinal);

    private readonly Rectangle[] obstacles =
        [.. shapes.Where(shape => shape.Trait is not (ShapeTrait.Horizontal or ShapeTrait.Expanded)).Select(shape => shape.Bounds)];

    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    private int outside;

    public IEnumerable<PlacedEdge> Route() => plan.Flows.Select(Route);

    private PlacedEdge Route(PlannedMessageFlow flow)
    {
        var isDownwards = flow.SourcePool < flow.TargetPool;
        var end = Leave(flow.Flow.TargetRef, flow.TargetPool, !isDownwards, null);
        var start = Leave(flow.Flow.SourceRef, flow.SourcePool, isDownwards, end[^1].X);
        if (pools[flow.TargetPool] == boundsOf[flow.Flow.TargetRef])
            end = Leave(flow.Flow.TargetRef, flow.TargetPool, !isDownwards, start[^1].X);
        var points = new List<Point>(start);
        points.Add(new Point(points[^1].X, Height(flow.Leaving)));
        if (flow.Entering is { } entering)
        {
            points.Add(new Point(pools[flow.SourcePool].Right + GapInset + (outside++ * StepAside), points[^1].Y));
            points.Add(points[^1] with { Y = Height(entering) });
        }

        points.Add(new Point(end[^1].X, points[^1].Y));
        points.AddRange(Enumerable.Reverse(end));
        var waypoints = Course.Simplified(points);
        return new PlacedEdge(flow.Flow.Id, waypoints, Labels.Along(waypoints, flow.Flow.Name));
    }

    private double Height((int Gap, double Offset) track) =>
        track.Gap < pools.Count ? pools[track.Gap].Y - GapInset - track.Offset : pools[^1].Bottom + GapInset + track.Offset;

    /// <summary>From an element to the place where its pool is left.</summary>
    private List<Point> Leave(string elementId, int pool, bool isDownwards, double? preferred)
    {
        var (shape, frame) = (boundsOf[elementId], pools[pool]);
        var border = isDownwards ? frame.Bottom : frame.Y;
        if (shape == frame)
            return [new Point(Math.Clamp(preferred ?? shape.Centre.X, shape.X, shape.Right), border)];
        var from = isDownwards ? shape.Bottom : shape.Y;
        var across = shape.Centre.X + Beside(elementId, shape);
        if (IsFree(shape, across, from, border))
            return [new Point(across, from)];
        for (var step = 1; step <= MostSteps; step++)
        {
            var x = shape.Right + (step * StepAside);
            if (IsFree(shape, x, shape.Centre.Y, border))
                return [new Point(shape.Right, shape.Centre.Y), new Point(x, shape.Centre.Y)];
        }

        return [new Point(shape.Centre.X, from)];
    }

    // Messages of one activity stand beside one another; an event has room for one only.
    private double Beside(string elementId, Rectangle shape)
    {
        var place = uses[elementId] = uses.GetValueOrDefault(elementId) + 1;
        var distance = place / 2 * MessageDistance;
        return shape.Width < ElementShapes.TaskWidth || distance > (shape.Width / 2) - MessageDistance ? 0
            : place % 2 == 0 ? distance : -distance;
    }

    private bool IsFree(Rectangle own, double x, double from, double to)
    {
        if ((long)obstacles.Length * plan.Flows.Count > MostComparisons)
            return true;
        var (top, bottom) = (Math.Min(from, to), Math.Max(from, to));
        return !Array.Exists(obstacles, other => other != own && other.X < x && x < other.Right && other.Y < bottom && top < other.Bottom);
    }
}
