using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>What the diagrams of a file show already.</summary>
internal sealed class DrawnDiagram
{
    // A shape beyond this is not seen by anybody, and sums of such numbers stay exact.
    private const double Farthest = 10_000_000;

    private DrawnDiagram()
    {
    }

    /// <summary>Where the shapes stand, by the element that they show.</summary>
    public Dictionary<string, Rectangle> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of the plane on which each shape stands.</summary>
    public Dictionary<string, int> PlaneOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The sub-processes whose content is hidden.</summary>
    public HashSet<string> Collapsed { get; } = new(StringComparer.Ordinal);

    /// <summary>The elements that edges show.</summary>
    public HashSet<string> Edges { get; } = new(StringComparer.Ordinal);

    /// <summary>The elements that have a plane of their own: a process, a collaboration, a sub-process.</summary>
    public List<string> Planes { get; } = [];

    public bool IsEmpty => Shapes.Count == 0;

    public static DrawnDiagram Read(ImmutableArray<XmlFragment> diagrams)
    {
        var drawn = new DrawnDiagram();
        foreach (var plane in diagrams.SelectMany(diagram => diagram.Elements()).Where(element => Is(element, "BPMNPlane")))
        {
            drawn.Planes.Add(Shown(plane));
            foreach (var element in plane.Elements())
                drawn.Add(element);
        }

        return drawn;
    }

    /// <summary>Takes note of a shape; the first one that shows an element counts.</summary>
    public void Add(string elementId, Rectangle bounds, int plane)
    {
        if (Shapes.TryAdd(elementId, bounds))
            PlaneOf.Add(elementId, plane);
    }

    private void Add(XmlFragment element)
    {
        if (Is(element, "BPMNEdge"))
            Edges.Add(Shown(element));
        if (!Is(element, "BPMNShape") || element.Elements().FirstOrDefault(child => child.Name == new XmlName(BpmnNamespaces.DiagramCommon, "Bounds")) is not { } bounds)
            return;
        if (Number(bounds, "x") is { } x && Number(bounds, "y") is { } y && Number(bounds, "width") is { } width && Number(bounds, "height") is { } height)
            Add(Shown(element), new Rectangle(x, y, width, height), Planes.Count - 1);
        if (element.Attribute("isExpanded")?.Trim() is "false" or "0")
            Collapsed.Add(Shown(element));
    }

    // References are qualified names; within a file only the local part counts.
    private static string Shown(XmlFragment element)
    {
        var reference = element.Attribute("bpmnElement")?.Trim() ?? "";
        return reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static double? Number(XmlFragment bounds, string name) =>
        double.TryParse(bounds.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Farthest
            ? number
            : null;

    private static bool Is(XmlFragment element, string localName) => element.Name == new XmlName(BpmnNamespaces.Diagram, localName);
}
