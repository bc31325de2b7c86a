using System.Collections.Immutable;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>Runs a process many times by chance, and counts.</summary>
public sealed class SimulationCensus
{
    /// <summary>How many elements of a way are told; longer ways that begin alike count as one.</summary>
    private const int LongestPath = 200;

    private readonly Dictionary<SimulationStatus, int> statuses = [];
    private readonly List<TimeSpan> durations = [];
    private readonly Dictionary<(string Process, string Element), ElementCount> elements = [];
    private readonly Dictionary<(string Process, string Flow), int> flows = [];
    private readonly Dictionary<string, int> paths = new(StringComparer.Ordinal);

    private SimulationCensus()
    {
    }

    /// <summary>Runs the processes as often as is asked for.</summary>
    /// <param name="processes">The processes; the first is the one that is started.</param>
    /// <param name="script">The variables to begin with; its entries are not played.</param>
    /// <param name="options">The world in which they run.</param>
    /// <param name="assumptions">How often, from which seed, and what is assumed of those who act.</param>
    /// <returns>What the runs gave. The same input gives the same on every machine.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no process, or the number of runs is out of range.</exception>
    public static SimulationStatistics Run(
        ImmutableArray<ExecutableProcess> processes, SimulationScript script, SimulationOptions options, SimulationAssumptions assumptions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(processes.Length, nameof(processes));
        ArgumentOutOfRangeException.ThrowIfLessThan(assumptions.Runs, 1, nameof(assumptions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(assumptions.Runs, SimulationAssumptions.MaximumRuns, nameof(assumptions));
        var census = new SimulationCensus();
        var seeds = new SeededRandom(assumptions.Seed);
        for (var run = 0; run < assumptions.Runs; run++)
        {
            var seed = BitConverter.DoubleToInt64Bits(seeds.NextFraction());
            census.Count(RandomRun.Play(processes, script, options, assumptions, seed));
        }

        return census.ToStatistics(assumptions);
    }

    private void Count(SimulatedWorld world)
    {
        var result = world.ToResult();
        statuses[result.Status] = statuses.GetValueOrDefault(result.Status) + 1;
        var processes = world.Instances.ToDictionary(instance => instance.Id, instance => instance.Process.ProcessId, StringComparer.Ordinal);
        var began = new Dictionary<(string Instance, long Key), DateTimeOffset>();
        foreach (var happened in world.Events)
            Count(happened, processes[happened.InstanceId], began);
        if (world.Root is not { } root || world.Events.Count == 0)
            return;
        if (root.State.IsFinished)
            durations.Add(LastOf(world, root).At - world.Events[0].At);
        var path = string.Join(' ', world.Events
            .Where(happened => string.Equals(happened.InstanceId, root.Id, StringComparison.Ordinal))
            .Select(happened => happened.Event).OfType<ElementActivated>().Take(LongestPath).Select(activated => activated.ElementId));
        paths[path] = paths.GetValueOrDefault(path) + 1;
    }

    private void Count(SimulatedEvent happened, string process, Dictionary<(string Instance, long Key), DateTimeOffset> began)
    {
        switch (happened.Event)
        {
            case ElementActivated activated:
                began[(happened.InstanceId, activated.Key)] = happened.At;
                Of(process, activated.ElementId).Activated++;
                break;
            case ElementCompleted completed:
                Of(process, completed.ElementId).Completed++;
                Of(process, completed.ElementId).Durations.Add(happened.At - began[(happened.InstanceId, completed.Key)]);
                break;
            case ElementTerminated terminated:
                Of(process, terminated.ElementId).Terminated++;
                Of(process, terminated.ElementId).Durations.Add(happened.At - began[(happened.InstanceId, terminated.Key)]);
                break;
            case SequenceFlowTaken taken:
                flows[(process, taken.FlowId)] = flows.GetValueOrDefault((process, taken.FlowId)) + 1;
                break;
            default:
                break;
        }
    }

    private ElementCount Of(string process, string elementId)
    {
        if (!elements.TryGetValue((process, elementId), out var count))
            elements[(process, elementId)] = count = new ElementCount();
        return count;
    }

    private static SimulatedEvent LastOf(SimulatedWorld world, SimulatedInstance instance) =>
        world.Events.Last(happened => string.Equals(happened.InstanceId, instance.Id, StringComparison.Ordinal));

    private SimulationStatistics ToStatistics(SimulationAssumptions assumptions) => new(
        assumptions.Runs,
        assumptions.Seed,
        statuses.ToImmutableSortedDictionary(),
        DurationDistribution.Of(durations),
        [.. elements
            .OrderByDescending(one => one.Value.Durations.Sum(span => span.TotalSeconds)).ThenBy(one => one.Key.Element, StringComparer.Ordinal)
            .Select(one => new ElementStatistics(
                one.Key.Element,
                one.Key.Process,
                one.Value.Activated,
                one.Value.Completed,
                one.Value.Terminated,
                DurationDistribution.Of(one.Value.Durations)))],
        [.. flows.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Flow, StringComparer.Ordinal)
            .Select(one => new FlowStatistics(one.Key.Flow, one.Key.Process, one.Value))],
        [.. paths.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(SimulationStatistics.MaximumPaths)
            .Select(one => new PathStatistics([.. one.Key.Split(' ')], one.Value))]);

    private sealed class ElementCount
    {
        public int Activated { get; set; }

        public int Completed { get; set; }

        public int Terminated { get; set; }

        public List<TimeSpan> Durations { get; } = [];
    }
}
