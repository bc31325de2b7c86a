using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Finds the nodes and connections of one container, and what stands at what.</summary>
internal sealed class LayoutGraphBuilder
{
    private readonly IFlowElementsContainer container;
    private readonly LayoutGraph graph = new();
    private readonly Dictionary<string, LayoutNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (LayoutNode Host, LayoutSatellite Event)> boundary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayoutSatellite> loose = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayoutNode> holders = new(StringComparer.Ordinal);

    private LayoutGraphBuilder(IFlowElementsContainer container) => this.container = container;

    /// <summary>The graph of a container.</summary>
    /// <param name="container">The process or sub-process.</param>
    /// <param name="layOut">Lays out the content of a sub-process.</param>
    public static LayoutGraph Build(IFlowElementsContainer container, Func<SubProcess, DiagramParts> layOut)
    {
        var builder = new LayoutGraphBuilder(container);
        builder.AddNodes(layOut);
        builder.AddBoundaryEvents();
        builder.AddFlows();
        builder.AddDataAndNotes();
        return builder.graph;
    }

    private void AddNodes(Func<SubProcess, DiagramParts> layOut)
    {
        var connected = container.FlowElements.OfType<SequenceFlow>()
            .SelectMany(flow => new[] { flow.SourceRef, flow.TargetRef })
            .ToHashSet(StringComparer.Ordinal);
        var activities = container.FlowElements.OfType<Activity>().Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var element in container.FlowElements)
        {
            if (element.Id.Length == 0 || !IsNode(element) || (element is BoundaryEvent { AttachedToRef: var host } && activities.Contains(host)))
                continue;
            var isApart = element is SubProcess { TriggeredByEvent: true } && !connected.Contains(element.Id);
            var node = NewNode(element, isApart ? graph.Apart : graph.Nodes, layOut);
            nodes.TryAdd(element.Id, node);
        }
    }

    private static bool IsNode(FlowElement element) => element is FlowNode or UninterpretedFlowElement { IsFlowNode: true };

    private static LayoutNode NewNode(FlowElement element, List<LayoutNode> among, Func<SubProcess, DiagramParts> layOut)
    {
        var content = element is SubProcess { FlowElements.IsEmpty: false } subProcess ? layOut(subProcess) : null;
        var shape = ElementShapes.Of(element);
        var node = new LayoutNode
        {
            Index = among.Count,
            Id = element.Id,
            Name = element.Name,
            IsSmall = shape.IsSmall,
            Trait = ElementShapes.TraitOf(element),
            Width = content?.Width ?? shape.Width,
            Height = content?.Height ?? shape.Height,
            Content = content,
        };
        among.Add(node);
        return node;
    }

    private void AddBoundaryEvents()
    {
        foreach (var happening in container.FlowElements.OfType<BoundaryEvent>())
        {
            if (happening.Id.Length == 0 || nodes.ContainsKey(happening.Id) || !nodes.TryGetValue(happening.AttachedToRef, out var host))
                continue;
            var satellite = new LayoutSatellite(happening.Id, happening.Name, ElementShapes.EventSize, ElementShapes.EventSize);
            host.Boundary.Add(satellite);
            host.Width = Math.Max(host.Width, NodePlacement.WidthForBoundary(host.Boundary.Count));
            boundary.TryAdd(happening.Id, (host, satellite));
        }
    }

    private void AddFlows()
    {
        foreach (var flow in container.FlowElements.OfType<SequenceFlow>().Where(flow => flow.Id.Length > 0))
        {
            Connect(flow.Id, flow.Name, flow.SourceRef, flow.TargetRef);
            if (nodes.GetValueOrDefault(flow.SourceRef) is { } source)
                holders.TryAdd(flow.Id, source);
        }

        // A compensation event shows the activity that undoes by an association (BPMN 2.0.2, 10.7).
        foreach (var association in container.Associations.Where(association => boundary.ContainsKey(association.SourceRef)))
            Connect(association.Id, association.Name, association.SourceRef, association.TargetRef);
    }

    private void Connect(string id, string? name, string sourceRef, string targetRef)
    {
        var (source, satellite) = boundary.TryGetValue(sourceRef, out var at) ? (at.Host, at.Event) : (nodes.GetValueOrDefault(sourceRef), null);
        var target = nodes.GetValueOrDefault(targetRef);
        if (source is not null && target is not null && graph.Nodes.Contains(source, target))
            graph.Connect(new LayoutEdge { Id = id, Name = name, Source = source, Target = target, Satellite = satellite });
    }

    private void AddDataAndNotes()
    {
        foreach (var data in container.FlowElements.Where(element => element is DataObjectReference or DataStoreReference && element.Id.Length > 0))
        {
            var shape = ElementShapes.Of(data);
            loose.TryAdd(data.Id, new LayoutSatellite(data.Id, data.Name, shape.Width, shape.Height));
        }

        foreach (var note in ((BaseElement)container).UnreadChildren.Where(child => child.Name.IsModel("textAnnotation")))
        {
            if (note.Attribute("id") is { Length: > 0 } id)
                loose.TryAdd(id, new LayoutSatellite(id, null, 100, Math.Max(30, Labels.HeightOf(string.Concat(note.Elements().Select(text => text.Text())), 90) + 8)));
        }

        foreach (var (id, one, other) in DataConnections())
            Attach(id, one, other);
        foreach (var satellite in loose.Values.Where(satellite => !holders.ContainsKey(satellite.Id)))
        {
            graph.Apart.Add(new LayoutNode
            {
                Index = graph.Apart.Count,
                Id = satellite.Id,
                Name = satellite.Name,
                IsSmall = true,
                Width = satellite.Width,
                Height = satellite.Height,
            });
        }
    }

    private IEnumerable<(string Id, string One, string Other)> DataConnections() =>
        container.FlowElements.OfType<DataFlowNode>().SelectMany(node =>
                node.DataInputAssociations.SelectMany(association => association.SourceRefs.Take(1).Select(source => (association.Id, source, node.Id)))
                    .Concat(node.DataOutputAssociations.Select(association => (association.Id, association.TargetRef ?? "", node.Id))))
            .Concat(container.Associations.Select(association => loose.ContainsKey(association.SourceRef)
                ? (association.Id, association.SourceRef, association.TargetRef)
                : (association.Id, association.TargetRef, association.SourceRef)));

    // The first node that an object or note has to do with holds it; from the others an edge leads there.
    private void Attach(string id, string satelliteId, string ownerId)
    {
        if (!loose.TryGetValue(satelliteId, out var satellite))
            return;
        var owner = nodes.GetValueOrDefault(ownerId) ?? (boundary.TryGetValue(ownerId, out var at) ? at.Host : holders.GetValueOrDefault(ownerId));
        if (owner is null || !graph.Nodes.Contains(owner, owner))
            return;
        if (holders.TryAdd(satelliteId, owner))
            owner.Attachments.Add(satellite);
        if (id.Length == 0 || !nodes.ContainsKey(ownerId))
            return;
        if (holders[satelliteId] == owner)
            graph.Ties.Add((id, owner, satellite));
        else
            graph.Connect(new LayoutEdge { Id = id, Name = null, Source = holders[satelliteId], Target = owner, Satellite = satellite, FromAttachment = true });
    }
}

file static class LayoutNodes
{
    /// <summary>Whether both stand in the grid and not apart.</summary>
    public static bool Contains(this List<LayoutNode> grid, LayoutNode one, LayoutNode other) =>
        one.Index < grid.Count && grid[one.Index] == one && other.Index < grid.Count && grid[other.Index] == other;
}
