using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>Plays the entries of a script in a simulation.</summary>
internal sealed class ScriptPlayer(SimulatedWorld world, TimeSpan utcOffset)
{
    private const string FailureMessage = "The script let it fail.";

    public void Play(SimulationEntry entry)
    {
        switch (entry)
        {
            case CompleteEntry complete:
                Complete(complete);
                break;
            case FailEntry fail:
                Fail(fail);
                break;
            case MessageEntry message:
                if (!world.Deliveries.TryDeliver(message.Name, message.CorrelationKey, message.Variables, anyKey: true))
                    NotWaiting($"Expected that the message '{message.Name}' with the correlation key '{message.CorrelationKey}' is awaited");
                break;
            case SignalEntry signal:
                if (!world.Deliveries.Spread(signal.Name, signal.Variables))
                    NotWaiting($"Expected that the signal '{signal.Name}' is awaited");
                break;
            case SetEntry set:
                Set(set);
                break;
            case AdvanceEntry advance:
                Advance(advance);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "The entry is of an unknown kind.");
        }

        world.Settle();
    }

    private void Complete(CompleteEntry entry)
    {
        foreach (var instance in world.Instances)
        {
            if (CompletionOf(instance.State, entry) is { } command)
            {
                world.Decide(instance, command);
                return;
            }
        }

        NotWaiting($"Expected a task, service, call or message that waits at '{entry.ElementId}'");
    }

    private static ProcessCommand? CompletionOf(ProcessState state, CompleteEntry entry)
    {
        if (KeyAt(state.Tasks, one => one.ElementId, entry.ElementId) is { } task)
            return new CompleteTask(task, entry.Variables);
        if (KeyAt(state.Services, one => one.ElementId, entry.ElementId) is { } service)
            return new CompleteService(service, entry.Variables);
        if (KeyAt(state.Calls, one => one.ElementId, entry.ElementId) is { } call)
            return new CompleteCall(call, entry.Variables);
        return KeyAt(state.Subscriptions, one => one.ElementId, entry.ElementId) is { } awaited ? new DeliverMessage(awaited, entry.Variables) : null;
    }

    private void Fail(FailEntry entry)
    {
        foreach (var instance in world.Instances)
        {
            if (FailureOf(instance.State, entry) is { } command)
            {
                world.Decide(instance, command);
                return;
            }
        }

        NotWaiting($"Expected a task, a call or a requested service of '{entry.ElementId}'");
    }

    private static ProcessCommand? FailureOf(ProcessState state, FailEntry entry)
    {
        if (KeyAt(state.Tasks, one => one.ElementId, entry.ElementId) is { } task)
            return new FailTask(task, entry.ErrorCode ?? "task.failed", FailureMessage, FeelContext.Empty);
        if (KeyAt(state.Calls, one => one.ElementId, entry.ElementId) is { } call)
            return new FailCall(call, entry.ErrorCode ?? "call.failed", FailureMessage, FeelContext.Empty);
        return KeyAt(state.Services, one => one.ElementId, entry.ElementId) is { } service
            ? new FailService(service, entry.ErrorCode ?? "service.failed", FailureMessage)
            : null;
    }

    private void Set(SetEntry entry)
    {
        if (world.Root is not { } root)
        {
            NotWaiting("Expected an instance whose variables can be set");
            return;
        }

        world.Decide(root, new SetVariables(entry.Variables));
        // Each open incident is tried once; one that is raised again stays for the next entry.
        ImmutableArray<(SimulatedInstance Instance, long Key)> open =
            [.. world.Instances.SelectMany(one => one.State.Incidents.Select(incident => (one, incident.Key)))];
        foreach (var (instance, key) in open)
        {
            if (world.Error is null && instance.State.Incidents.Any(incident => incident.Key == key))
                world.Decide(instance, new RetryIncident(key));
        }
    }

    private void Advance(AdvanceEntry entry)
    {
        var text = entry.Duration.Trim();
        var until = Iso8601.TryParseDuration(text, out var duration) ? duration.After(world.Now, utcOffset) : null;
        if (until is not { } end || end < world.Now)
            world.Fail("simulation.durationInvalid", $"Expected an ISO 8601 duration that goes forward, but found '{text}'.");
        else
            world.AdvanceTo(end);
    }

    private void NotWaiting(string expected) => world.Fail("simulation.notWaiting", $"{expected}, but {world.Waits()}.");

    private static long? KeyAt<T>(StateList<T> list, Func<T, string> elementOf, string elementId)
        where T : struct, IKeyed
    {
        foreach (var entry in list)
        {
            if (string.Equals(elementOf(entry), elementId, StringComparison.Ordinal))
                return entry.Key;
        }

        return null;
    }
}
