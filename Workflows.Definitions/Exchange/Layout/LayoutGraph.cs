namespace Workflows.Definitions.Exchange.Layout;

/// <summary>A node of one container that takes part in the grid.</summary>
internal sealed class LayoutNode
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required string? Name { get; init; }

    /// <summary>Whether the name stands beside the shape.</summary>
    public bool IsSmall { get; init; }

    public ShapeTrait Trait { get; init; }

    public required double Width { get; set; }

    public required double Height { get; init; }

    /// <summary>What an expanded sub-process holds.</summary>
    public DiagramParts? Content { get; init; }

    /// <summary>The boundary events on its lower edge, from the right.</summary>
    public List<LayoutSatellite> Boundary { get; } = [];

    /// <summary>The data objects and notes above it, from the left.</summary>
    public List<LayoutSatellite> Attachments { get; } = [];

    public List<LayoutEdge> Outgoing { get; } = [];

    public List<LayoutEdge> Incoming { get; } = [];

    /// <summary>The column of the grid, from 0.</summary>
    public int Column { get; set; }

    /// <summary>The row of the grid, from 0.</summary>
    public int Row { get; set; }
}

/// <summary>A shape that stands at another: a boundary event, a data object, a note.</summary>
internal sealed record LayoutSatellite(string Id, string? Name, double Width, double Height);

/// <summary>A connection within one container.</summary>
internal sealed class LayoutEdge
{
    public required string Id { get; init; }

    public required string? Name { get; init; }

    public required LayoutNode Source { get; init; }

    public required LayoutNode Target { get; init; }

    /// <summary>The boundary event or attachment of the source where the edge begins; null where it begins at the source itself.</summary>
    public LayoutSatellite? Satellite { get; init; }

    /// <summary>Whether it begins above its source, at a data object or note.</summary>
    public bool FromAttachment { get; init; }

    /// <summary>Whether it leads back in the order of the columns.</summary>
    public bool IsBack { get; set; }

    /// <summary>Whether the target stands right of the source because of it.</summary>
    public bool IsForward => !IsBack && !FromAttachment;
}

/// <summary>The nodes and connections of one container.</summary>
internal sealed class LayoutGraph
{
    public List<LayoutNode> Nodes { get; } = [];

    public List<LayoutEdge> Edges { get; } = [];

    /// <summary>The connections between an attachment and the node beneath it, which need no course through the grid.</summary>
    public List<(string Id, LayoutNode Node, LayoutSatellite Attachment)> Ties { get; } = [];

    /// <summary>What no flow connects and nothing holds: event sub-processes, loose data objects and notes.</summary>
    public List<LayoutNode> Apart { get; } = [];

    public void Connect(LayoutEdge edge)
    {
        Edges.Add(edge);
        edge.Source.Outgoing.Add(edge);
        edge.Target.Incoming.Add(edge);
    }
}
