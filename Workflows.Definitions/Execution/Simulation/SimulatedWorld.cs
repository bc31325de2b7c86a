using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// A simulation on its way: the instances, virtual time, and what has happened. It does what a host does, at once: it begins
/// processes at what they wait for, and hands what one instance brings about to the others.
/// </summary>
internal sealed class SimulatedWorld
{
    private readonly SimulationOptions options;
    private readonly List<SimulatedInstance> instances = [];
    private readonly ImmutableArray<SimulatedEvent>.Builder events = ImmutableArray.CreateBuilder<SimulatedEvent>();
    private int commandCount;

    public SimulatedWorld(ImmutableArray<ExecutableProcess> processes, SimulationOptions options)
    {
        (Processes, this.options, Now) = (processes, options, options.StartAt.ToUniversalTime());
        Deliveries = new SimulatedDeliveries(this);
        Starts = new SimulatedStarts(this);
    }

    /// <summary>The processes that there are; the first is the one that is simulated.</summary>
    public ImmutableArray<ExecutableProcess> Processes { get; }

    public IReadOnlyList<SimulatedInstance> Instances => instances;

    /// <summary>What the processes wait for to begin.</summary>
    public SimulatedStarts Starts { get; }

    /// <summary>What is on its way from one instance to another.</summary>
    public SimulatedDeliveries Deliveries { get; }

    public DateTimeOffset Now { get; private set; }

    public DecisionContext Context => new(Now, options.Calendar);

    /// <summary>The entry that is being played, or null for the start.</summary>
    public int? Entry { get; set; }

    public SimulationError? Error { get; private set; }

    public IReadOnlyList<SimulatedEvent> Events => events;

    /// <summary>The instance of the process that is simulated, or null before its start.</summary>
    public SimulatedInstance? Root => instances.Find(instance => instance.Process == Processes[0]);

    public void Fail(string code, string message) => Error ??= new SimulationError(code, Entry, message);

    public SimulatedInstance Add(ExecutableProcess process, SimulatedInstance? caller = null, long callerKey = 0)
    {
        var id = instances.Count == 0
            ? options.InstanceId
            : string.Create(CultureInfo.InvariantCulture, $"{options.InstanceId}.{instances.Count}");
        var instance = new SimulatedInstance(id, process, caller, callerKey);
        instances.Add(instance);
        return instance;
    }

    /// <summary>Hands over what follows from what has happened, until nothing is on its way.</summary>
    public void Settle()
    {
        Deliveries.DeliverAll();
        while (options.AutoCompleteServices && Error is null && instances.Find(one => one.State.Services.Count > 0) is { } asking)
        {
            Decide(asking, new CompleteService(asking.State.Services[0].Key, FeelContext.Empty));
            Deliveries.DeliverAll();
        }
    }

    /// <summary>Lets time go on; what falls due happens at its moment, in the order of the moments.</summary>
    public void AdvanceTo(DateTimeOffset end)
    {
        while (Error is null && NextMoment(end) is { } moment)
            HappenAt(moment, end);
        Now = end;
    }

    /// <summary>When a timer is due or a moment begins an instance; null where none is by a moment.</summary>
    public DateTimeOffset? NextMoment(DateTimeOffset until)
    {
        var start = Starts.NextMoment(until);
        var timer = NextTimer(until)?.Timer.DueAt;
        return start is null || timer < start ? timer : start;
    }

    /// <summary>Lets happen what is due first.</summary>
    /// <param name="moment">When it is due.</param>
    /// <param name="until">Up to when something may be due.</param>
    public void HappenAt(DateTimeOffset moment, DateTimeOffset until)
    {
        Now = moment > Now ? moment : Now;
        if (NextTimer(until) is { } next && next.Timer.DueAt == moment)
            Decide(next.Instance, new FireTimer(next.Timer.Key));
        else
            Starts.BeginNext(until);
        Settle();
    }

    /// <summary>Lets time go on up to a moment before which nothing is due.</summary>
    public void GoOnTo(DateTimeOffset moment) => Now = moment > Now ? moment : Now;

    /// <summary>Carries out one command and nothing that follows from it elsewhere.</summary>
    public void Decide(SimulatedInstance instance, ProcessCommand command)
    {
        if (++commandCount > options.CommandBudget)
        {
            Fail("simulation.commandBudget", $"The simulation was stopped after {options.CommandBudget} commands.");
            return;
        }

        var decision = ProcessEngine.Decide(instance.Process, instance.State, command, Context);
        if (decision.State is null)
            Fail(decision.Refusal!.Code, decision.Refusal.Message);
        else if (events.Count + decision.Events.Length > options.EventBudget)
            Fail("simulation.eventBudget", $"The simulation was stopped after {events.Count} events.");
        else
            Record(instance, decision);
    }

    public SimulationResult ToResult() => new(
        Status(), Root?.State.Variables ?? FeelContext.Empty, [.. Waiting()], events.ToImmutable(), Error);

    /// <summary>What waits, for an error that says so.</summary>
    public string Waits()
    {
        var waiting = Waiting().ToList();
        return waiting.Count == 0
            ? "nothing waits"
            : "waiting are " + string.Join(", ", waiting.Select(one => $"{one.Kind} '{one.ElementId}'"));
    }

    // The timer that is due first, the oldest of several.
    private (SimulatedInstance Instance, ScheduledTimer Timer)? NextTimer(DateTimeOffset until)
    {
        (SimulatedInstance, ScheduledTimer Timer)? next = null;
        foreach (var instance in instances)
        {
            foreach (var timer in instance.State.Timers)
            {
                if (timer.DueAt <= until && (next is null || timer.DueAt < next.Value.Timer.DueAt))
                    next = (instance, timer);
            }
        }

        return next;
    }

    private void Record(SimulatedInstance instance, Decision decision)
    {
        instance.State = decision.State!;
        foreach (var happened in decision.Events)
        {
            events.Add(new SimulatedEvent(events.Count + 1, Now, instance.Id, happened));
            Deliveries.Note(instance, happened);
        }
    }

    private IEnumerable<SimulationWaiting> Waiting() =>
        instances.SelectMany(instance => instance.Waiting()).Concat(Root is null ? Starts.Waiting() : []);

    private SimulationStatus Status() => this switch
    {
        { Error: not null } => SimulationStatus.Error,
        { Root: null } => SimulationStatus.Active,
        { Root.State.Status: ProcessStatus.Completed } => SimulationStatus.Completed,
        { Root.State.IsFinished: true } => SimulationStatus.Terminated,
        _ when instances.Exists(instance => !instance.State.Incidents.IsEmpty) => SimulationStatus.Incident,
        _ => SimulationStatus.Active,
    };
}
