using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>Hands what instances of a simulation bring about to those that it is for.</summary>
internal sealed class SimulatedDeliveries(SimulatedWorld world)
{
    /// <summary>How deep calls may nest.</summary>
    private const int MaximumCallDepth = 16;

    private readonly Queue<(SimulatedInstance Source, ProcessEvent Event)> thrown = new();
    private readonly List<MessageThrown> undelivered = [];

    /// <summary>Keeps an event that others must hear of.</summary>
    public void Note(SimulatedInstance source, ProcessEvent happened)
    {
        if (happened is MessageThrown or SignalThrown or CallRequested or CallCanceled or MessageAwaited
            || (source.Caller is not null && happened is ProcessCompleted or ProcessTerminated or ProcessFailed or ProcessCanceled or EscalationEscaped))
            thrown.Enqueue((source, happened));
    }

    /// <summary>Hands over everything, in the order in which it came to be.</summary>
    public void DeliverAll()
    {
        while (world.Error is null && thrown.TryDequeue(out var next))
            Deliver(next.Source, next.Event);
    }

    private void Deliver(SimulatedInstance source, ProcessEvent happened)
    {
        switch (happened)
        {
            case MessageThrown message:
                if (!TryDeliver(message))
                    undelivered.Add(message);
                break;
            case MessageAwaited:
                DeliverWhatIsLate();
                break;
            case SignalThrown signal:
                Spread(signal.SignalName, signal.Variables, except: source);
                break;
            case CallRequested call:
                Call(source, call);
                break;
            case CallCanceled call:
                if (world.Instances.FirstOrDefault(one => one.Caller == source && one.CallerKey == call.Key && !one.State.IsFinished) is { } called)
                    world.Decide(called, new CancelProcess("The caller no longer waits for it."));
                break;
            default:
                Report(source, happened);
                break;
        }
    }

    /// <summary>Hands a signal to everybody who waits for it.</summary>
    /// <returns>Whether anybody did.</returns>
    public bool Spread(string name, FeelContext variables, SimulatedInstance? except = null)
    {
        List<SimulatedInstance> waiting = [.. world.Instances.Where(
            one => one != except && one.State.Signals.Any(awaited => string.Equals(awaited.SignalName, name, StringComparison.Ordinal)))];
        foreach (var instance in waiting)
            world.Decide(instance, new DeliverSignal(name, variables));
        return world.Starts.BeginAll(ProcessStartKind.Signal, name, variables) || waiting.Count > 0;
    }

    /// <summary>Hands a message to the one who waits for it, or begins the process that it begins.</summary>
    /// <param name="name">The name of the message.</param>
    /// <param name="correlationKey">Its correlation key; null for any where <paramref name="anyKey"/> is set, else for none.</param>
    /// <param name="variables">What it carries.</param>
    /// <param name="anyKey">Whether a message without a key may be for one who waits with a key.</param>
    /// <returns>Whether anybody got it.</returns>
    public bool TryDeliver(string name, string? correlationKey, FeelContext variables, bool anyKey)
    {
        foreach (var instance in world.Instances)
        {
            var awaited = instance.State.Subscriptions.FirstOrDefault(one => string.Equals(one.MessageName, name, StringComparison.Ordinal)
                && ((anyKey && correlationKey is null) || string.Equals(one.CorrelationKey, correlationKey, StringComparison.Ordinal)));
            if (awaited.Key > 0)
            {
                world.Decide(instance, new DeliverMessage(awaited.Key, variables));
                return true;
            }
        }

        return world.Starts.BeginFirst(ProcessStartKind.Message, name, variables);
    }

    private bool TryDeliver(MessageThrown message) =>
        TryDeliver(message.MessageName, message.CorrelationKey, message.Variables, anyKey: false);

    private void DeliverWhatIsLate()
    {
        foreach (var message in undelivered.ToList())
        {
            if (TryDeliver(message))
                undelivered.Remove(message);
        }
    }

    // A process that is not there stays an open call, which the script completes.
    private void Call(SimulatedInstance source, CallRequested call)
    {
        if (world.Processes.FirstOrDefault(process => string.Equals(process.ProcessId, call.CalledElement, StringComparison.Ordinal)) is not { } process)
            return;
        if (source.CallDepth >= MaximumCallDepth)
        {
            world.Decide(source, new FailCall(
                call.Key, "call.tooDeep", $"Calls nest deeper than {MaximumCallDepth} levels.", FeelContext.Empty));
            return;
        }

        world.Decide(world.Add(process, source, call.Key), new StartProcess(call.Variables) { IsCalled = true });
    }

    // The caller may be over, or no longer wait: then there is nobody to tell.
    private void Report(SimulatedInstance source, ProcessEvent happened)
    {
        if (source.Caller is not { } caller || caller.State.Calls.All(call => call.Key != source.CallerKey))
            return;
        world.Decide(caller, happened switch
        {
            ProcessFailed failed => new FailCall(source.CallerKey, failed.ErrorCode ?? "", failed.Message ?? "", failed.Variables),
            ProcessCanceled canceled => new FailCall(source.CallerKey, "call.canceled", canceled.Reason, FeelContext.Empty),
            EscalationEscaped escalation => new EscalateCall(source.CallerKey, escalation.EscalationCode ?? "", escalation.Variables),
            _ => new CompleteCall(source.CallerKey, source.State.Variables),
        });
    }
}
