using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Finds a course between two shapes that stand where somebody put them: the first of the usual courses that meets nothing.</summary>
internal sealed class FreeRouter(DrawnDiagram drawn, int flows)
{
    private const double Distance = 20;
    private const long MostComparisons = 4_000_000;

    private readonly bool looks = (long)drawn.Shapes.Count * flows < MostComparisons;

    public ImmutableArray<Point> Route(string sourceId, string targetId, bool leavesBeneath)
    {
        var (source, target) = (drawn.Shapes[sourceId], drawn.Shapes[targetId]);
        var obstacles = !looks ? [] : drawn.Shapes
            .Where(shape => drawn.PlaneOf[shape.Key] == drawn.PlaneOf[sourceId] && !Holds(shape.Value, source) && !Holds(shape.Value, target))
            .Where(shape => !leavesBeneath || !shape.Value.Overlaps(source))
            .Select(shape => shape.Value)
            .ToArray();
        var courses = Courses(source, target, leavesBeneath, obstacles).ToArray();
        return Course.Simplified(courses.FirstOrDefault(course => !Meets(course, obstacles)) ?? courses[0]);
    }

    private static IEnumerable<Point[]> Courses(Rectangle source, Rectangle target, bool leavesBeneath, Rectangle[] obstacles)
    {
        var (left, right) = (new Point(target.X, target.Centre.Y), new Point(source.Right, source.Centre.Y));
        if (!leavesBeneath && source.Right < target.X)
        {
            foreach (var x in new[] { (source.Right + target.X) / 2, source.Right + Distance, target.X - Distance })
                yield return [right, right with { X = x }, left with { X = x }, left];
        }

        var lowest = obstacles.Append(source).Append(target).Max(shape => shape.Bottom);
        var beneath = Math.Max(source.Bottom, target.Bottom) + Distance;
        var bottom = new Point(source.Centre.X, source.Bottom);
        foreach (var y in new[] { beneath, lowest + Distance })
        {
            yield return [bottom, bottom with { Y = y }, new Point(target.X - Distance, y), left with { X = target.X - Distance }, left];
            yield return [bottom, bottom with { Y = y }, new Point(target.Centre.X, y), new Point(target.Centre.X, target.Bottom)];
        }

        if (!leavesBeneath)
        {
            yield return
            [
                right, right with { X = source.Right + Distance }, new Point(source.Right + Distance, lowest + Distance),
                new Point(target.X - Distance, lowest + Distance), left with { X = target.X - Distance }, left,
            ];
        }
    }

    private static bool Meets(Point[] course, Rectangle[] obstacles)
    {
        for (var index = 1; index < course.Length; index++)
        {
            var (one, other) = (course[index - 1], course[index]);
            var (left, right) = (Math.Min(one.X, other.X), Math.Max(one.X, other.X));
            var (top, bottom) = (Math.Min(one.Y, other.Y), Math.Max(one.Y, other.Y));
            if (Array.Exists(obstacles, shape => left < shape.Right && shape.X < right + 0.01 && top < shape.Bottom && shape.Y < bottom + 0.01))
                return true;
        }

        return false;
    }

    private static bool Holds(Rectangle outer, Rectangle inner) =>
        outer.X <= inner.X && outer.Y <= inner.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;
}
