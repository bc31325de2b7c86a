using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// Runs a process in virtual time, by a script, before anybody deploys it. Pure: the same process, script and options give
/// the same result.
/// </summary>
public static class ProcessSimulator
{
    /// <summary>Runs a script to its end, or to the first entry that does not apply.</summary>
    /// <param name="process">The process.</param>
    /// <param name="script">What it begins with and what happens.</param>
    /// <param name="options">The world in which it runs.</param>
    /// <returns>How it stands then, and everything that happened.</returns>
    public static SimulationResult Run(ExecutableProcess process, SimulationScript script, SimulationOptions options)
    {
        var simulation = new Simulation(process, options);
        simulation.Send(new StartProcess(script.Variables));
        for (var index = 0; index < script.Entries.Length && simulation.Error is null; index++)
        {
            simulation.Entry = index;
            Play(simulation, script.Entries[index]);
        }

        return simulation.ToResult();
    }

    private static void Play(Simulation simulation, SimulationEntry entry)
    {
        switch (entry)
        {
            case CompleteEntry complete:
                Complete(simulation, complete);
                break;
            case FailEntry fail:
                Fail(simulation, fail);
                break;
            case MessageEntry message:
                var awaited = simulation.State.Subscriptions.FirstOrDefault(awaited => Same(awaited.MessageName, message.Name)
                    && (message.CorrelationKey is null || Same(awaited.CorrelationKey, message.CorrelationKey)));
                simulation.SendTo(awaited.Key, key => new DeliverMessage(key, message.Variables),
                    $"Expected that the message '{message.Name}' with the correlation key '{message.CorrelationKey}' is awaited");
                break;
            case SignalEntry signal:
                simulation.Send(new DeliverSignal(signal.Name, signal.Variables));
                break;
            case SetEntry set:
                Set(simulation, set);
                break;
            case AdvanceEntry advance:
                Advance(simulation, advance);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "The entry is of an unknown kind.");
        }
    }

    private static void Complete(Simulation simulation, CompleteEntry entry)
    {
        var state = simulation.State;
        var task = state.Tasks.FirstOrDefault(task => Same(task.ElementId, entry.ElementId));
        var service = state.Services.FirstOrDefault(service => Same(service.ElementId, entry.ElementId));
        var call = state.Calls.FirstOrDefault(call => Same(call.ElementId, entry.ElementId));
        var awaited = state.Subscriptions.FirstOrDefault(awaited => Same(awaited.ElementId, entry.ElementId));
        if (task.Key > 0)
            simulation.Send(new CompleteTask(task.Key, entry.Variables));
        else if (service.Key > 0)
            simulation.Send(new CompleteService(service.Key, entry.Variables));
        else if (call.Key > 0)
            simulation.Send(new CompleteCall(call.Key, entry.Variables));
        else
            simulation.SendTo(awaited.Key, key => new DeliverMessage(key, entry.Variables),
                $"Expected a task, service, call or message that waits at '{entry.ElementId}'");
    }

    private static void Fail(Simulation simulation, FailEntry entry)
    {
        const string Message = "The script let it fail.";
        var task = simulation.State.Tasks.FirstOrDefault(task => Same(task.ElementId, entry.ElementId));
        if (task.Key > 0)
        {
            simulation.Send(new FailTask(task.Key, entry.ErrorCode ?? "task.failed", Message, FeelContext.Empty));
            return;
        }

        var call = simulation.State.Calls.FirstOrDefault(call => Same(call.ElementId, entry.ElementId));
        if (call.Key > 0)
        {
            simulation.Send(new FailCall(call.Key, entry.ErrorCode ?? "call.failed", Message, FeelContext.Empty));
            return;
        }

        var service = simulation.State.Services.FirstOrDefault(service => Same(service.ElementId, entry.ElementId));
        simulation.SendTo(service.Key, key => new FailService(key, entry.ErrorCode ?? "service.failed", Message),
            $"Expected a task, a call or a requested service of '{entry.ElementId}'");
    }

    private static void Set(Simulation simulation, SetEntry entry)
    {
        simulation.Send(new SetVariables(entry.Variables));
        // Each open incident is tried once; one that is raised again stays for the next entry.
        ImmutableArray<long> open = [.. simulation.State.Incidents.Select(incident => incident.Key)];
        foreach (var key in open)
        {
            if (simulation.Error is null && simulation.State.Incidents.Any(incident => incident.Key == key))
                simulation.Send(new RetryIncident(key));
        }
    }

    private static void Advance(Simulation simulation, AdvanceEntry entry)
    {
        var text = entry.Duration.Trim();
        var until = Iso8601.TryParseDuration(text, out var duration) ? duration.After(simulation.Now, simulation.UtcOffset) : null;
        if (until is not { } end || end < simulation.Now)
        {
            simulation.Fail("simulation.durationInvalid", $"Expected an ISO 8601 duration that goes forward, but found '{text}'.");
            return;
        }

        while (simulation.Error is null && simulation.NextTimer(end) is { } timer)
        {
            simulation.Now = timer.DueAt > simulation.Now ? timer.DueAt : simulation.Now;
            simulation.Send(new FireTimer(timer.Key));
        }

        simulation.Now = end;
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
