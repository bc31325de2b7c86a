using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>Two elements that lie over each other.</summary>
internal sealed record OverlappingShapes(FlowElement Upper, FlowElement Lower);

/// <summary>
/// Finds shapes that lie over each other with one sweep from left to right. What overlaps is left out of the sweep, so that those
/// in it follow each other from top to bottom, and only the neighbours have to be looked at.
/// </summary>
internal sealed class ShapeSweep
{
    private readonly FlowElement[] elements;
    private readonly Rectangle[] places;
    private readonly SortedSet<(double Top, int Number)> open = [];
    private readonly PriorityQueue<int, double> leaving = new();

    private ShapeSweep(FlowElement[] elements, Dictionary<string, Rectangle> shapes)
    {
        this.elements = [.. elements.OrderBy(element => shapes[element.Id].X)];
        places = [.. this.elements.Select(element => shapes[element.Id])];
    }

    /// <summary>Each element that lies over one further to the left.</summary>
    /// <param name="elements">Elements with different identifiers, each with a shape.</param>
    /// <param name="shapes">The shapes by identifier.</param>
    public static IEnumerable<OverlappingShapes> Overlaps(FlowElement[] elements, Dictionary<string, Rectangle> shapes) =>
        new ShapeSweep(elements, shapes).Run();

    private IEnumerable<OverlappingShapes> Run()
    {
        for (var number = 0; number < places.Length; number++)
        {
            Leave(places[number].X);
            if (Lower(number) is { } lower)
            {
                yield return new OverlappingShapes(elements[number], elements[lower]);
                continue;
            }

            open.Add((places[number].Y, number));
            leaving.Enqueue(number, places[number].Right);
        }
    }

    private void Leave(double left)
    {
        while (leaving.TryPeek(out var gone, out var right) && right <= left)
        {
            leaving.Dequeue();
            open.Remove((places[gone].Y, gone));
        }
    }

    private int? Lower(int number)
    {
        var place = places[number];
        var above = open.GetViewBetween((double.NegativeInfinity, 0), (place.Y, number));
        var below = open.GetViewBetween((place.Y, number), (double.PositiveInfinity, int.MaxValue));
        (double Top, int Number)? last = above.Reverse().Cast<(double, int)?>().FirstOrDefault();
        (double Top, int Number)? first = below.Cast<(double, int)?>().FirstOrDefault();
        return Overlaps(last) ?? Overlaps(first);

        int? Overlaps((double Top, int Number)? other) => other is { } one && places[one.Number].Overlaps(place) ? one.Number : null;
    }
}
