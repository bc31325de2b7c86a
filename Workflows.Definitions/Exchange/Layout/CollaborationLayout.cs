using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Lays out the pools of a collaboration, one beneath the other, and the messages between them.</summary>
internal sealed class CollaborationLayout
{
    private const double HeaderWidth = 30;
    private const double EmptyPoolHeight = 60;
    private const double EmptyPoolWidth = 600;
    private const double PoolGap = 40;

    private readonly Collaboration collaboration;
    private readonly List<(CollaborationParticipant Participant, DiagramParts? Content)> pools;
    private readonly List<PlacedShape> shapes = [];
    private readonly List<PlacedEdge> edges = [];

    private CollaborationLayout(Collaboration collaboration, IReadOnlyDictionary<string, Process> processes)
    {
        this.collaboration = collaboration;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        pools = [.. collaboration.Participants.Where(participant => participant.Id.Length > 0).Select(participant => (
            participant,
            participant.ProcessRef is { } reference && processes.TryGetValue(reference, out var process) && shown.Add(reference)
                ? ContainerLayout.Of(process)
                : null))];
    }

    /// <summary>The parts of a collaboration, its pools first.</summary>
    /// <exception cref="ArgumentException">Sub-processes nest too deep.</exception>
    public static DiagramParts Of(Collaboration collaboration, IReadOnlyDictionary<string, Process> processes) =>
        new CollaborationLayout(collaboration, processes).Compose();

    private DiagramParts Compose()
    {
        var plan = new MessageFlowPlan(collaboration, ContentOfPools());
        var width = pools.Select(pool => (pool.Content?.Width ?? EmptyPoolWidth) + HeaderWidth).DefaultIfEmpty().Max();
        var bounds = new List<Rectangle>();
        var y = 0.0;
        for (var index = 0; index < pools.Count; index++)
        {
            y += index == 0 ? 0 : PoolGap + plan.HeightOfGap(index);
            bounds.Add(new Rectangle(0, y, width, pools[index].Content?.Height ?? EmptyPoolHeight));
            Place(pools[index], bounds[index]);
            y = bounds[index].Bottom;
        }

        edges.AddRange(new MessageFlowRouter(plan, bounds, shapes).Route());
        return new DiagramParts(width, y, [.. shapes], [.. edges]);
    }

    private Dictionary<string, int> ContentOfPools()
    {
        var poolOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, (participant, content)) in pools.Index())
        {
            poolOf.TryAdd(participant.Id, index);
            foreach (var shape in content?.Shapes ?? [])
                poolOf.TryAdd(shape.ElementId, index);
        }

        return poolOf;
    }

    private void Place((CollaborationParticipant Participant, DiagramParts? Content) pool, Rectangle bounds)
    {
        shapes.Add(new PlacedShape(pool.Participant.Id, bounds, ShapeTrait.Horizontal, null));
        if (pool.Content?.Move(HeaderWidth, bounds.Y) is not { } content)
            return;

        // Lanes reach to the right border of their pool, however wide another pool makes it.
        shapes.AddRange(content.Shapes.Select(shape => shape.Trait is ShapeTrait.Horizontal
            ? shape with { Bounds = shape.Bounds with { Width = bounds.Right - shape.Bounds.X } }
            : shape));
        edges.AddRange(content.Edges);
    }
}
