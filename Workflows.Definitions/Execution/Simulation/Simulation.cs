using System.Collections.Immutable;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>A simulation on its way: the instance, virtual time, and what has happened.</summary>
internal sealed class Simulation(ExecutableProcess process, SimulationOptions options)
{
    private readonly ImmutableArray<SimulatedEvent>.Builder events = ImmutableArray.CreateBuilder<SimulatedEvent>();
    private int commandCount;

    public ProcessState State { get; private set; } = ProcessState.NotStarted;

    public DateTimeOffset Now { get; set; } = options.StartAt.ToUniversalTime();

    public TimeSpan UtcOffset => options.Calendar.UtcOffset;

    /// <summary>The entry that is being played, or null for the start.</summary>
    public int? Entry { get; set; }

    public SimulationError? Error { get; private set; }

    public void Fail(string code, string message) => Error ??= new SimulationError(code, Entry, message);

    /// <summary>Sends a command to what waits under a key; 0 stands for nothing that waits.</summary>
    public void SendTo(long key, Func<long, ProcessCommand> command, string expected)
    {
        if (key > 0)
            Send(command(key));
        else
            Fail("simulation.notWaiting", $"{expected}, but {Waits()}.");
    }

    public void Send(ProcessCommand command)
    {
        Decide(command);
        while (options.AutoCompleteServices && Error is null && State.Services.Count > 0)
            Decide(new CompleteService(State.Services[0].Key, Feel.FeelContext.Empty));
    }

    /// <summary>The timer that is due first, the oldest of several; null where none is due by a moment.</summary>
    public ScheduledTimer? NextTimer(DateTimeOffset until)
    {
        ScheduledTimer? next = null;
        foreach (var timer in State.Timers)
        {
            if (timer.DueAt <= until && (next is null || timer.DueAt < next.Value.DueAt))
                next = timer;
        }

        return next;
    }

    public SimulationResult ToResult() => new(Status(), State.Variables, Waiting(), events.ToImmutable(), Error);

    private void Decide(ProcessCommand command)
    {
        if (++commandCount > options.CommandBudget)
        {
            Fail("simulation.commandBudget", $"The simulation was stopped after {options.CommandBudget} commands.");
            return;
        }

        var decision = ProcessEngine.Decide(process, State, command, new DecisionContext(Now, options.Calendar));
        if (decision.State is null)
        {
            Fail(decision.Refusal!.Code, decision.Refusal.Message);
            return;
        }

        if (events.Count + decision.Events.Length > options.EventBudget)
        {
            Fail("simulation.eventBudget", $"The simulation was stopped after {events.Count} events.");
            return;
        }

        State = decision.State;
        foreach (var happened in decision.Events)
            events.Add(new SimulatedEvent(events.Count + 1, Now, options.InstanceId, happened));
    }

    private SimulationStatus Status() => this switch
    {
        { Error: not null } => SimulationStatus.Error,
        { State.Status: ProcessStatus.Completed } => SimulationStatus.Completed,
        { State.Status: ProcessStatus.Terminated or ProcessStatus.Canceled or ProcessStatus.Failed } => SimulationStatus.Terminated,
        { State.Incidents.IsEmpty: false } => SimulationStatus.Incident,
        _ => SimulationStatus.Active,
    };

    private ImmutableArray<SimulationWaiting> Waiting() =>
    [
        .. State.Tasks.Select(task => new SimulationWaiting(task.ElementId, "userTask", task.DueAt, null)),
        .. State.Services.Select(service => new SimulationWaiting(service.ElementId, "service", null, service.ServiceType)),
        .. State.Calls.Select(call => new SimulationWaiting(call.ElementId, "call", null, call.CalledElement)),
        .. State.Timers.Select(timer => new SimulationWaiting(timer.ElementId, "timer", timer.DueAt, null)),
        .. State.Subscriptions.Select(awaited => new SimulationWaiting(awaited.ElementId, "message", null, awaited.MessageName)),
        .. State.Signals.Select(awaited => new SimulationWaiting(awaited.ElementId, "signal", null, awaited.SignalName)),
        .. State.Conditions.Select(awaited => new SimulationWaiting(awaited.ElementId, "condition", null, null)),
        .. State.Incidents.Select(incident => new SimulationWaiting(incident.ElementId, "incident", null, incident.Code)),
    ];

    private string Waits()
    {
        var waiting = Waiting();
        return waiting.IsEmpty ? "nothing waits" : "waiting are " + string.Join(", ", waiting.Select(one => $"{one.Kind} '{one.ElementId}'"));
    }
}
