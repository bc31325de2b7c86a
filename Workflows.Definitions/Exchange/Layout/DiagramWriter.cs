using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Writes diagrams in the interchange format (BPMN 2.0.2, 12.2).</summary>
/// <param name="taken">The identifiers of the file; those of the diagrams are added.</param>
internal sealed class DiagramWriter(HashSet<string> taken)
{
    /// <summary>A diagram of one process or collaboration.</summary>
    public XmlFragment Diagram(string elementId, DiagramParts parts)
    {
        var plane = Element(BpmnNamespaces.Diagram, "BPMNPlane", [("id", NewId(elementId + "_plane")), ("bpmnElement", elementId)], Contents(parts));
        return Element(BpmnNamespaces.Diagram, "BPMNDiagram", [("id", NewId(elementId + "_diagram"))], [plane]);
    }

    /// <summary>The shapes and edges of a plane.</summary>
    public ImmutableArray<XmlFragment> Contents(DiagramParts parts) => [.. parts.Shapes.Select(Shape), .. parts.Edges.Select(Edge)];

    private XmlFragment Shape(PlacedShape shape)
    {
        var trait = shape.Trait switch
        {
            ShapeTrait.Expanded => "isExpanded",
            ShapeTrait.Marked => "isMarkerVisible",
            ShapeTrait.Horizontal => "isHorizontal",
            _ => null,
        };
        List<(string, string)> attributes = [("id", NewId(shape.ElementId + "_di")), ("bpmnElement", shape.ElementId)];
        if (trait is not null)
            attributes.Add((trait, "true"));
        return Element(BpmnNamespaces.Diagram, "BPMNShape", attributes, [Bounds(shape.Bounds), .. Label(shape.Label)]);
    }

    private XmlFragment Edge(PlacedEdge edge) => Element(
        BpmnNamespaces.Diagram,
        "BPMNEdge",
        [("id", NewId(edge.ElementId + "_di")), ("bpmnElement", edge.ElementId)],
        [.. edge.Waypoints.Select(Waypoint), .. Label(edge.Label)]);

    private static XmlFragment[] Label(Rectangle? bounds) =>
        bounds is { } place ? [Element(BpmnNamespaces.Diagram, "BPMNLabel", [], [Bounds(place)])] : [];

    private static XmlFragment Bounds(Rectangle bounds) => Element(
        BpmnNamespaces.DiagramCommon,
        "Bounds",
        [("x", Number(bounds.X)), ("y", Number(bounds.Y)), ("width", Number(bounds.Width)), ("height", Number(bounds.Height))],
        []);

    private static XmlFragment Waypoint(Point point) =>
        Element(BpmnNamespaces.DiagramInterchange, "waypoint", [("x", Number(point.X)), ("y", Number(point.Y))], []);

    private static XmlFragment Element(
        string namespaceName, string localName, IEnumerable<(string Name, string Value)> attributes, IEnumerable<XmlFragment> children) => new(
            new XmlName(namespaceName, localName),
            [.. attributes.Select(attribute => new XmlFragmentAttribute(new XmlName("", attribute.Name), attribute.Value))],
            [.. children.Select(child => new XmlFragmentContent(child, null))]);

    // References may have blanks around them, identifiers may not.
    private string NewId(string suggested)
    {
        var wanted = suggested.Replace(" ", "", StringComparison.Ordinal);
        var id = wanted;
        for (var number = 2; !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}{number}");
        return id;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
