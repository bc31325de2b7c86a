using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Turns routes into points.</summary>
internal static class Course
{
    /// <summary>The points of a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="measures">Where the tracks lie.</param>
    public static ImmutableArray<Point> Of(GridRoute route, Point start, Point end, GridMeasures measures)
    {
        var points = new List<Point> { start };
        foreach (var run in route.Runs)
        {
            var position = measures.PositionOf(run);
            points.Add(run.IsVertical ? points[^1] with { X = position } : points[^1] with { Y = position });
        }

        if (route.Runs.Length > 0)
            points.Add(route.End is Port.Left ? points[^1] with { Y = end.Y } : points[^1] with { X = end.X });
        points.Add(end);
        return Simplified(points);
    }

    /// <summary>The same course without points that change nothing; the first and the last stay.</summary>
    public static ImmutableArray<Point> Simplified(IReadOnlyList<Point> points)
    {
        var kept = new List<Point> { points[0] };
        for (var index = 1; index < points.Count; index++)
        {
            if (points[index] == kept[^1] && index < points.Count - 1)
                continue;
            if (kept.Count > 1 && IsStraight(kept[^2], kept[^1], points[index]))
                kept.RemoveAt(kept.Count - 1);
            kept.Add(points[index]);
        }

        return [.. kept];
    }

    private static bool IsStraight(Point one, Point middle, Point other) =>
        (one.X == middle.X && middle.X == other.X && (middle.Y - one.Y) * (other.Y - middle.Y) >= 0)
        || (one.Y == middle.Y && middle.Y == other.Y && (middle.X - one.X) * (other.X - middle.X) >= 0);
}
