namespace Workflows.Definitions.Execution.Simulation;

/// <summary>One instance in a simulation.</summary>
/// <param name="id">Its identifier in the result.</param>
/// <param name="process">The process that it runs.</param>
/// <param name="caller">The instance whose call activity called it, or null.</param>
/// <param name="callerKey">The call activity's element instance there.</param>
internal sealed class SimulatedInstance(string id, ExecutableProcess process, SimulatedInstance? caller = null, long callerKey = 0)
{
    public string Id { get; } = id;

    public ExecutableProcess Process { get; } = process;

    public SimulatedInstance? Caller { get; } = caller;

    public long CallerKey { get; } = callerKey;

    /// <summary>How many calls stand above it.</summary>
    public int CallDepth { get; } = caller is null ? 0 : caller.CallDepth + 1;

    public ProcessState State { get; set; } = ProcessState.NotStarted;

    /// <summary>What it waits for.</summary>
    public IEnumerable<SimulationWaiting> Waiting() =>
        State.Tasks.Select(task => new SimulationWaiting(task.ElementId, "userTask", task.DueAt, null))
            .Concat(State.Services.Select(service => new SimulationWaiting(service.ElementId, "service", null, service.ServiceType)))
            .Concat(State.Calls.Select(call => new SimulationWaiting(call.ElementId, "call", null, call.CalledElement)))
            .Concat(State.Timers.Select(timer => new SimulationWaiting(timer.ElementId, "timer", timer.DueAt, null)))
            .Concat(State.Subscriptions.Select(awaited => new SimulationWaiting(awaited.ElementId, "message", null, awaited.MessageName)))
            .Concat(State.Signals.Select(awaited => new SimulationWaiting(awaited.ElementId, "signal", null, awaited.SignalName)))
            .Concat(State.Conditions.Select(awaited => new SimulationWaiting(awaited.ElementId, "condition", null, null)))
            .Concat(State.Incidents.Select(incident => new SimulationWaiting(incident.ElementId, "incident", null, incident.Code)))
            .Select(waiting => waiting with { InstanceId = Id });
}
