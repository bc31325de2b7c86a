using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>What the processes of a simulation wait for to begin an instance.</summary>
internal sealed class SimulatedStarts
{
    private readonly SimulatedWorld world;
    private readonly List<(ExecutableProcess Process, ProcessStart Start)> starts = [];
    private readonly List<Scheduled> scheduled = [];

    public SimulatedStarts(SimulatedWorld world)
    {
        this.world = world;
        foreach (var process in world.Processes)
        {
            foreach (var start in process.Starts.Where(start => start.Kind is not ProcessStartKind.None))
                Await(process, start);
        }
    }

    /// <summary>When a moment begins an instance next; null where none does by a moment.</summary>
    public DateTimeOffset? NextMoment(DateTimeOffset until) => Next(until)?.Schedule.DueAt;

    /// <summary>Begins the instance whose moment is next.</summary>
    public void BeginNext(DateTimeOffset until)
    {
        if (Next(until) is not { } next)
            return;
        scheduled.Remove(next);
        if (next.Schedule.Next() is { } following)
            scheduled.Add(next with { Schedule = following });
        Begin(next.Process, next.Start, FeelContext.Empty);
    }

    /// <summary>Begins the first process that a message or signal begins.</summary>
    /// <returns>Whether there is one.</returns>
    public bool BeginFirst(ProcessStartKind kind, string name, FeelContext variables)
    {
        var index = starts.FindIndex(one => Fits(one.Start, kind, name));
        if (index >= 0)
            Begin(starts[index].Process, starts[index].Start, variables);
        return index >= 0;
    }

    /// <summary>Begins every process that a message or signal begins.</summary>
    /// <returns>Whether there is one.</returns>
    public bool BeginAll(ProcessStartKind kind, string name, FeelContext variables)
    {
        var fitting = starts.FindAll(one => Fits(one.Start, kind, name));
        foreach (var (process, start) in fitting)
            Begin(process, start, variables);
        return fitting.Count > 0;
    }

    /// <summary>What would begin the process that is simulated.</summary>
    public IEnumerable<SimulationWaiting> Waiting() =>
        from one in starts
        where one.Process == world.Processes[0]
        let due = scheduled.Find(timer => timer.Start == one.Start)?.Schedule.DueAt
        select new SimulationWaiting(one.Start.ElementId, KindName(one.Start.Kind), due, one.Start.Name);

    // A process that somebody starts by hand is not also begun by its moments: the script says when.
    private void Await(ExecutableProcess process, ProcessStart start)
    {
        starts.Add((process, start));
        if (process.Starts.All(other => other.Kind is not ProcessStartKind.None) && start.Schedule(world.Context) is { } schedule)
            scheduled.Add(new Scheduled(process, start, schedule));
    }

    private void Begin(ExecutableProcess process, ProcessStart start, FeelContext variables) =>
        world.Decide(world.Add(process), new StartProcessAt(start.ElementId, variables) { Place = start.Place });

    private Scheduled? Next(DateTimeOffset until) =>
        scheduled.Where(one => one.Schedule.DueAt <= until).MinBy(one => one.Schedule.DueAt);

    private static bool Fits(ProcessStart start, ProcessStartKind kind, string name) =>
        start.Kind == kind && string.Equals(start.Name, name, StringComparison.Ordinal);

    private static string KindName(ProcessStartKind kind) => kind switch
    {
        ProcessStartKind.Message => "message",
        ProcessStartKind.Signal => "signal",
        ProcessStartKind.Timer => "timer",
        _ => "condition",
    };

    private sealed record Scheduled(ExecutableProcess Process, ProcessStart Start, StartSchedule Schedule);
}
