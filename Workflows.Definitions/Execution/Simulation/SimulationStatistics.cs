using System.Collections.Immutable;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>What many runs of a process have in common, and in what they differ.</summary>
/// <param name="Runs">How many runs there were.</param>
/// <param name="Seed">The seed that they followed from.</param>
/// <param name="Statuses">How many ended how.</param>
/// <param name="Duration">How long the runs took that came to an end; null where none did.</param>
/// <param name="Elements">What became of each element that a run reached, the one that took most time first.</param>
/// <param name="Flows">How often each flow was taken, the most frequent first.</param>
/// <param name="Paths">The ways through the process, the most frequent first, at most <see cref="MaximumPaths"/>.</param>
public sealed record SimulationStatistics(
    int Runs,
    long Seed,
    ImmutableSortedDictionary<SimulationStatus, int> Statuses,
    DurationDistribution? Duration,
    ImmutableArray<ElementStatistics> Elements,
    ImmutableArray<FlowStatistics> Flows,
    ImmutableArray<PathStatistics> Paths)
{
    /// <summary>How many ways are told.</summary>
    public const int MaximumPaths = 50;
}

/// <summary>How spans of time are distributed.</summary>
/// <param name="Shortest">The shortest.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">Half take no longer.</param>
/// <param name="Percentile90">Nine of ten take no longer.</param>
/// <param name="Percentile95">Nineteen of twenty take no longer.</param>
/// <param name="Longest">The longest.</param>
public sealed record DurationDistribution(
    TimeSpan Shortest, TimeSpan Mean, TimeSpan Median, TimeSpan Percentile90, TimeSpan Percentile95, TimeSpan Longest)
{
    /// <summary>The distribution of some spans.</summary>
    /// <param name="spans">The spans.</param>
    /// <returns>The distribution; null where there are none.</returns>
    internal static DurationDistribution? Of(List<TimeSpan> spans)
    {
        if (spans.Count == 0)
            return null;
        spans.Sort();
        return new DurationDistribution(
            spans[0],
            TimeSpan.FromSeconds(Math.Round(spans.Average(span => span.TotalSeconds))),
            Percentile(spans, 0.5),
            Percentile(spans, 0.9),
            Percentile(spans, 0.95),
            spans[^1]);
    }

    // The nearest rank: the first that a share of all does not exceed.
    private static TimeSpan Percentile(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>What became of one element.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="ProcessId">The process that it belongs to.</param>
/// <param name="Activated">How often it came to life.</param>
/// <param name="Completed">How often it completed.</param>
/// <param name="Terminated">How often it was ended from outside.</param>
/// <param name="Duration">How long its lives took that came to an end; null where none did.</param>
public sealed record ElementStatistics(
    string ElementId, string ProcessId, int Activated, int Completed, int Terminated, DurationDistribution? Duration);

/// <summary>How often a flow was taken.</summary>
/// <param name="FlowId">The flow.</param>
/// <param name="ProcessId">The process that it belongs to.</param>
/// <param name="Count">How often.</param>
public sealed record FlowStatistics(string FlowId, string ProcessId, int Count);

/// <summary>A way through the process that is simulated.</summary>
/// <param name="ElementIds">The elements in the order in which they came to life.</param>
/// <param name="Count">How many runs went this way.</param>
public sealed record PathStatistics(ImmutableArray<string> ElementIds, int Count);
