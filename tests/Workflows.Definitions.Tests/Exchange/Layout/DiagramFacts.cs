using System.Globalization;
using Workflows.Definitions.Exchange.Layout;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Exchange.Layout;

/// <summary>Reads a diagram as other tools do, and says what is wrong with it.</summary>
internal sealed class DiagramFacts
{
    private readonly BpmnDefinitions definitions;
    private readonly Dictionary<string, FlowElement> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    private DiagramFacts(BpmnDefinitions definitions)
    {
        this.definitions = definitions;
        foreach (var plane in definitions.Diagrams.SelectMany(diagram => diagram.Elements()))
        {
            foreach (var part in plane.Elements())
            {
                if (part.Name == new XmlName(BpmnNamespaces.Diagram, "BPMNShape"))
                    Shapes.Add(part.Attribute("bpmnElement")!, Bounds(part.Elements().First()));
                else
                    Edges.Add(part.Attribute("bpmnElement")!, [.. part.Elements().Where(point => point.Name.LocalName is "waypoint").Select(Waypoint)]);
            }
        }

        foreach (var process in definitions.Processes)
            Walk(process);
    }

    public Dictionary<string, Rectangle> Shapes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Point[]> Edges { get; } = new(StringComparer.Ordinal);

    public static DiagramFacts Of(BpmnDefinitions definitions) => new(definitions);

    /// <summary>What is wrong; empty for a good diagram.</summary>
    public IReadOnlyList<string> Problems()
    {
        problems.Clear();
        foreach (var process in definitions.Processes)
            CheckContainer(process);
        foreach (var flow in elements.Values.OfType<SequenceFlow>())
            CheckFlow(flow);
        return problems;
    }

    private void Walk(IFlowElementsContainer container)
    {
        foreach (var element in container.FlowElements)
        {
            elements[element.Id] = element;
            parents[element.Id] = container.Id;
            if (element is SubProcess inner)
                Walk(inner);
        }
    }

    private void CheckContainer(IFlowElementsContainer container)
    {
        var nodes = container.FlowElements.Where(element => element is FlowNode).ToArray();
        problems.AddRange(nodes.Where(node => !Shapes.ContainsKey(node.Id)).Select(node => $"{node.Id} has no shape"));
        var drawn = nodes.Where(node => Shapes.ContainsKey(node.Id)).ToArray();
        for (var one = 0; one < drawn.Length; one++)
        {
            for (var other = one + 1; other < drawn.Length; other++)
            {
                if (Shapes[drawn[one].Id].Overlaps(Shapes[drawn[other].Id]) && !StandsAt(drawn[one], drawn[other]) && !StandsAt(drawn[other], drawn[one]))
                    problems.Add($"{drawn[one].Id} overlaps {drawn[other].Id}");
            }
        }

        if (Shapes.TryGetValue(container.Id, out var frame))
            problems.AddRange(drawn.Where(node => !Holds(frame, Shapes[node.Id])).Select(node => $"{node.Id} lies outside of {container.Id}"));
        foreach (var inner in container.FlowElements.OfType<SubProcess>())
            CheckContainer(inner);
    }

    private void CheckFlow(SequenceFlow flow)
    {
        if (!Edges.TryGetValue(flow.Id, out var points))
        {
            problems.Add($"{flow.Id} has no edge");
            return;
        }

        if (!IsOnBorder(Shapes[flow.SourceRef], points[0]) || !IsOnBorder(Shapes[flow.TargetRef], points[^1]))
            problems.Add($"{flow.Id} does not begin and end at its shapes");
        for (var index = 1; index < points.Length; index++)
            CheckStretch(flow, points[index - 1], points[index]);
    }

    private void CheckStretch(SequenceFlow flow, Point one, Point other)
    {
        if (one.X != other.X && one.Y != other.Y)
            problems.Add($"{flow.Id} is not orthogonal");
        if (one == other)
            problems.Add($"{flow.Id} has a stretch without length");
        var (left, right, top, bottom) = (Math.Min(one.X, other.X), Math.Max(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.Y, other.Y));
        foreach (var (id, shape) in Shapes)
        {
            if (left < shape.Right && shape.X < right && top < shape.Bottom && shape.Y < bottom
                || (one.X == other.X && shape.X < one.X && one.X < shape.Right && top < shape.Bottom && shape.Y < bottom)
                || (one.Y == other.Y && shape.Y < one.Y && one.Y < shape.Bottom && left < shape.Right && shape.X < right))
            {
                if (!Encloses(id, flow.Id) && !(elements[flow.SourceRef] is BoundaryEvent source && source.AttachedToRef == id && top <= shape.Bottom && one.Y <= shape.Bottom))
                    problems.Add($"{flow.Id} passes through {id}");
            }
        }
    }

    private bool Encloses(string shapeId, string elementId)
    {
        if (!elements.ContainsKey(shapeId))
            return true;
        for (var parent = parents[elementId]; parent is not null; parent = parents.GetValueOrDefault(parent))
        {
            if (parent == shapeId)
                return true;
        }

        return false;
    }

    private static bool StandsAt(FlowElement one, FlowElement other) => one is BoundaryEvent happening && happening.AttachedToRef == other.Id;

    public static bool Holds(Rectangle outer, Rectangle inner) =>
        outer.X <= inner.X && outer.Y <= inner.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    private static bool IsOnBorder(Rectangle shape, Point point) =>
        (point.X == shape.X || point.X == shape.Right) && point.Y >= shape.Y && point.Y <= shape.Bottom
        || (point.Y == shape.Y || point.Y == shape.Bottom) && point.X >= shape.X && point.X <= shape.Right;

    private static Rectangle Bounds(XmlFragment bounds) => new(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"));

    private static Point Waypoint(XmlFragment point) => new(Number(point, "x"), Number(point, "y"));

    private static double Number(XmlFragment fragment, string name) => double.Parse(fragment.Attribute(name)!, CultureInfo.InvariantCulture);
}
