namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Gives the runs of each channel tracks, so that runs of different groups do not lie upon each other.</summary>
internal static class Tracks
{
    /// <summary>Sets the tracks of all runs.</summary>
    /// <param name="runs">The runs of one direction.</param>
    /// <param name="channels">The number of channels.</param>
    /// <returns>How many tracks each channel needs.</returns>
    public static int[] Assign(IEnumerable<GridRun> runs, int channels)
    {
        var counts = new int[channels];
        foreach (var channel in runs.GroupBy(run => run.Channel))
            counts[channel.Key] = AssignWithin(channel);
        return counts;
    }

    // The classic of channel routing: in the order of their beginnings, each takes the track that is free for longest.
    private static int AssignWithin(IEnumerable<GridRun> channel)
    {
        var free = new PriorityQueue<int, (int End, int Track)>();
        var count = 0;
        var groups = channel.GroupBy(run => run.Group)
            .Select(group => (Runs: group.ToList(), Low: group.Min(run => run.Low), High: group.Max(run => run.High)))
            .OrderBy(group => group.Low);
        foreach (var (runs, low, high) in groups)
        {
            var track = free.TryPeek(out _, out var earliest) && earliest.End < low ? free.Dequeue() : count++;
            free.Enqueue(track, (high, track));
            foreach (var run in runs)
                run.Track = track;
        }

        return count;
    }
}
