using System.Collections.Immutable;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>How many runs of a process are simulated, and what is assumed of those who act in it.</summary>
/// <param name="Runs">How many runs, from 1 to <see cref="MaximumRuns"/>.</param>
/// <param name="Seed">From which all chance follows: the same seed gives the same runs.</param>
public sealed record SimulationAssumptions(int Runs, long Seed)
{
    /// <summary>The most runs in one simulation.</summary>
    public const int MaximumRuns = 10_000;

    /// <summary>What is assumed of single elements, by their identifiers.</summary>
    public ImmutableDictionary<string, ElementAssumption> Elements { get; init; } = ImmutableDictionary<string, ElementAssumption>.Empty;

    /// <summary>How long virtual time goes on in one run; what is not over then counts as it stands.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromDays(3653);
}

/// <summary>What is assumed of one element that somebody outside completes.</summary>
/// <param name="Shortest">How long it takes at least.</param>
/// <param name="Longest">How long it takes at most; every span between is as likely as another.</param>
public sealed record ElementAssumption(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>How likely each decision is, relative to the others; empty where all are as likely.</summary>
    public ImmutableDictionary<string, double> Decisions { get; init; } = ImmutableDictionary<string, double>.Empty;
}
