using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Adds to a diagram what it lacks, without moving what stands there.</summary>
internal sealed class DiagramCompletion
{
    private const double BlockGap = 50;
    private const double BoundaryDistance = 40;
    private const double BoundaryInset = 22;
    private const int MostTries = 16;

    private readonly BpmnDefinitions definitions;
    private readonly DrawnDiagram drawn;
    private readonly List<PlacedShape>[] shapes;
    private readonly List<PlacedEdge>[] edges;

    private DiagramCompletion(BpmnDefinitions definitions, DrawnDiagram drawn)
    {
        (this.definitions, this.drawn) = (definitions, drawn);
        shapes = [.. drawn.Planes.Select(_ => new List<PlacedShape>())];
        edges = [.. drawn.Planes.Select(_ => new List<PlacedEdge>())];
    }

    /// <summary>The model with the parts added; null where they find no room beside what stands there.</summary>
    public static BpmnDefinitions? TryComplete(BpmnDefinitions definitions, DrawnDiagram drawn, MissingParts missing)
    {
        var completion = new DiagramCompletion(definitions, drawn);
        if (!completion.TryAddNodes(missing) || !completion.TryAddBoundaryEvents(missing.BoundaryEvents))
            return null;
        completion.AddFlows(missing.Flows);
        return definitions with { Diagrams = completion.Written() };
    }

    // A block of new nodes finds room beneath a process that no pool encloses. A pool or sub-process would have to grow.
    private bool TryAddNodes(MissingParts missing)
    {
        foreach (var group in missing.Nodes.GroupBy(node => node.Container, node => node.Node.Id))
        {
            var plane = drawn.Planes.IndexOf(group.Key.Id);
            if (group.Key is not Process process || plane < 0)
                return false;
            Place(ContainerLayout.Of(Only(process, [.. group], missing.BoundaryEvents)), plane);
        }

        return true;
    }

    private static Process Only(Process process, HashSet<string> nodes, List<BoundaryEvent> boundaryEvents)
    {
        foreach (var happening in boundaryEvents.Where(happening => nodes.Contains(happening.AttachedToRef)))
            nodes.Add(happening.Id);
        return new Process
        {
            Id = process.Id,
            FlowElements = [.. process.FlowElements.Where(element => element is SequenceFlow flow
                ? nodes.Contains(flow.SourceRef) && nodes.Contains(flow.TargetRef)
                : nodes.Contains(element.Id))],
        };
    }

    private void Place(DiagramParts block, int plane)
    {
        var frame = drawn.Shapes.Where(shape => drawn.PlaneOf[shape.Key] == plane).Select(shape => shape.Value)
            .Aggregate((Rectangle?)null, (around, bounds) => around?.Around(bounds) ?? bounds);
        var placed = block.Move(frame?.X ?? 0, frame is { } all ? all.Bottom + BlockGap : 0);
        foreach (var shape in placed.Shapes.Where(shape => !drawn.Shapes.ContainsKey(shape.ElementId)))
        {
            shapes[plane].Add(shape);
            drawn.Add(shape.ElementId, shape.Bounds, plane);
        }

        foreach (var edge in placed.Edges.Where(edge => drawn.Edges.Add(edge.ElementId)))
            edges[plane].Add(edge);
    }

    private bool TryAddBoundaryEvents(List<BoundaryEvent> missing)
    {
        foreach (var happening in missing.Where(happening => !drawn.Shapes.ContainsKey(happening.Id)))
        {
            if (!drawn.Shapes.TryGetValue(happening.AttachedToRef, out var host))
                return false;
            var plane = drawn.PlaneOf[happening.AttachedToRef];
            var bounds = new Rectangle(
                host.Right - BoundaryInset - (ElementShapes.EventSize / 2), host.Bottom - (ElementShapes.EventSize / 2), ElementShapes.EventSize, ElementShapes.EventSize);
            for (var tries = 0; tries < MostTries && bounds.X > host.X && IsTaken(bounds, happening.AttachedToRef, plane); tries++)
                bounds = bounds.Move(-BoundaryDistance, 0);
            shapes[plane].Add(new PlacedShape(happening.Id, bounds, ShapeTrait.None, Labels.Beside(bounds, happening.Name)));
            drawn.Add(happening.Id, bounds, plane);
        }

        return true;
    }

    private bool IsTaken(Rectangle bounds, string hostId, int plane) => drawn.Shapes.Any(other =>
        other.Key != hostId && drawn.PlaneOf[other.Key] == plane && other.Value.Overlaps(bounds) && !Holds(other.Value, drawn.Shapes[hostId]));

    private void AddFlows(List<(string Id, string? Name, string Source, string Target)> missing)
    {
        var boundary = definitions.Processes.SelectMany(BoundaryEventsWithin).ToHashSet(StringComparer.Ordinal);
        var router = new FreeRouter(drawn, missing.Count);
        foreach (var (id, name, source, target) in missing.Where(flow => !drawn.Edges.Contains(flow.Id)))
        {
            if (!drawn.PlaneOf.TryGetValue(source, out var plane) || !drawn.PlaneOf.TryGetValue(target, out var other) || plane != other)
                continue;
            var waypoints = router.Route(source, target, leavesBeneath: boundary.Contains(source));
            edges[plane].Add(new PlacedEdge(id, waypoints, Labels.Along(waypoints, name)));
        }
    }

    private static IEnumerable<string> BoundaryEventsWithin(IFlowElementsContainer outermost)
    {
        var open = new Stack<IFlowElementsContainer>([outermost]);
        while (open.TryPop(out var container))
        {
            foreach (var element in container.FlowElements)
            {
                if (element is BoundaryEvent)
                    yield return element.Id;
                else if (element is SubProcess inner)
                    open.Push(inner);
            }
        }
    }

    private static bool Holds(Rectangle outer, Rectangle inner) =>
        outer.X <= inner.X && outer.Y <= inner.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    private ImmutableArray<XmlFragment> Written()
    {
        var writer = new DiagramWriter(Identifiers.Of(definitions));
        var plane = 0;
        return [.. definitions.Diagrams.Select(diagram => diagram with
        {
            Children = [.. diagram.Children.Select(child => child.Element is { } element && element.Name == new XmlName(BpmnNamespaces.Diagram, "BPMNPlane")
                ? child with { Element = WithParts(element, plane++, writer) }
                : child)],
        })];
    }

    private XmlFragment WithParts(XmlFragment element, int plane, DiagramWriter writer) => element with
    {
        Children =
        [
            .. element.Children,
            .. writer.Contents(new DiagramParts(0, 0, [.. shapes[plane]], [.. edges[plane]])).Select(part => new XmlFragmentContent(part, null)),
        ],
    };
}
