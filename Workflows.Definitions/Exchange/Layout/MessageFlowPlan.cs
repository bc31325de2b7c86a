using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Which message flow takes which of the gaps between the pools, each on a track of its own.</summary>
internal sealed class MessageFlowPlan
{
    private const double TrackDistance = 10;
    private readonly Dictionary<int, int> tracks = [];

    public MessageFlowPlan(Collaboration collaboration, Dictionary<string, int> poolOf)
    {
        foreach (var flow in collaboration.MessageFlows.Where(flow => flow.Id.Length > 0))
        {
            if (!poolOf.TryGetValue(flow.SourceRef, out var source) || !poolOf.TryGetValue(flow.TargetRef, out var target))
                continue;

            // A gap has the number of the pool beneath it. Further pools are passed on the outside.
            var (leaving, entering) = source < target ? (source + 1, target) : (source, target + 1);
            Flows.Add(new PlannedMessageFlow(flow, source, target, Take(leaving), leaving == entering ? null : Take(entering)));
        }
    }

    public List<PlannedMessageFlow> Flows { get; } = [];

    /// <summary>How much room the tracks of a gap need.</summary>
    public double HeightOfGap(int gap) => tracks.GetValueOrDefault(gap) * TrackDistance;

    private (int Gap, double Offset) Take(int gap)
    {
        var track = tracks.GetValueOrDefault(gap);
        tracks[gap] = track + 1;
        return (gap, (track + 1) * TrackDistance);
    }
}

/// <summary>A message flow with its pools, the track that it takes on leaving, and a second one where it passes further pools.</summary>
internal sealed record PlannedMessageFlow(
    MessageFlow Flow, int SourcePool, int TargetPool, (int Gap, double Offset) Leaving, (int Gap, double Offset)? Entering);
