using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Testing.RandomProcesses;

/// <summary>Every command that there is.</summary>
public sealed partial class RandomPath
{
    private static readonly string[] Codes = [.. RandomProcess.ErrorCodes, "nobody.catches"];

    private ProcessCommand NextOfEvery(ExecutableProcess known)
    {
        if (State.Status == ProcessStatus.NotStarted)
            return Start(known);
        if (State.IsSuspended)
            return random.Next(3) > 0 ? new ResumeProcess("random") : Change();
        if (State.Incidents.Count > 0 && random.Next(3) == 0)
            return new RetryIncident(Any(State.Incidents).Key);
        var waiting = State.Tasks.Count + State.Services.Count + State.Subscriptions.Count + State.Timers.Count
            + State.Calls.Count + State.Signals.Count + State.Conditions.Count;
        if (waiting == 0 || random.Next(24) == 0)
            return RareOfEvery(known);
        return AwaitedOfEvery(random.Next(waiting));
    }

    private ProcessCommand Start(ExecutableProcess known)
    {
        var start = known.Starts[random.Next(known.Starts.Length)];
        var variables = MoreVariables().With("owner", new FeelString("archivist"));
        return start.Kind == ProcessStartKind.None
            ? new StartProcess(variables) { IsCalled = random.Next(3) == 0 }
            : new StartProcessAt(start.ElementId, variables) { Place = start.Place };
    }

    private ProcessCommand AwaitedOfEvery(int choice)
    {
        if (choice < State.Tasks.Count)
            return Task(State.Tasks[choice].Key);
        if ((choice -= State.Tasks.Count) < State.Services.Count)
            return ServiceOfEvery(State.Services[choice].Key);
        if ((choice -= State.Services.Count) < State.Calls.Count)
            return Call(State.Calls[choice].Key);
        if ((choice -= State.Calls.Count) < State.Signals.Count)
            return new DeliverSignal(State.Signals[choice].SignalName, MoreVariables());
        if ((choice -= State.Signals.Count) < State.Conditions.Count)
            return new SetVariables(MoreVariables());
        return (choice -= State.Conditions.Count) < State.Subscriptions.Count
            ? new DeliverMessage(State.Subscriptions[choice].Key, MoreVariables())
            : Timer(State.Timers[choice - State.Subscriptions.Count]);
    }

    private ProcessCommand Task(long key) => random.Next(6) == 0
        ? new FailTask(key, OneOf(Codes), "random", MoreVariables())
        : new CompleteTask(key, MoreVariables());

    private ProcessCommand ServiceOfEvery(long key) =>
        random.Next(6) == 0 ? new FailService(key, OneOf(Codes), "random") : new CompleteService(key, MoreVariables());

    private ProcessCommand Call(long key) => random.Next(6) switch
    {
        0 => new FailCall(key, OneOf(Codes), "random", MoreVariables()),
        1 => new EscalateCall(key, OneOf(RandomProcess.EscalationCodes), MoreVariables()),
        _ => new CompleteCall(key, MoreVariables()),
    };

    private ProcessCommand RareOfEvery(ExecutableProcess known) => random.Next(12) switch
    {
        0 => new CancelProcess("random", Compensate: State.CancelReason is null && random.Next(4) > 0),
        1 or 2 => new SuspendProcess("random"),
        3 => new MigrateProcess(known, ActivityMapping.ByIdentifier),
        4 or 5 or 6 or 7 when OpenAdHoc(known) is { } command => command,
        _ => Change(),
    };

    private SetVariables Change() => new(MoreVariables());

    // The instance of an ad-hoc sub-process, where it is done more than once, not what is around the instances.
    private ActivateAdHocActivity? OpenAdHoc(ExecutableProcess known)
    {
        foreach (var element in State.Elements)
        {
            if (known.Find(element.ElementId) is not AdHocSubProcess adHoc
                || (adHoc.LoopCharacteristics is not null && element.LoopCounter is null)
                || IsInterrupted(known, element.Key)
                || (adHoc.IsSequential && State.Elements.Any(child => child.ScopeKey == element.Key)))
                continue;
            var activities = adHoc.FlowElements.OfType<Activity>()
                .Where(activity => activity is { IsForCompensation: false } and not SubProcess { TriggeredByEvent: true }).ToList();
            return new ActivateAdHocActivity(element.Key, activities[random.Next(activities.Count)].Id);
        }

        return null;
    }

    private bool IsInterrupted(ExecutableProcess known, long key) =>
        State.Undoings.Any(undoing => undoing.OwnerKey == key || undoing.HandlerKey == key)
        || State.Elements.Any(child => child.ScopeKey == key && known.Find(child.ElementId) is SubProcess { TriggeredByEvent: true } handler
            && handler.FlowElements.OfType<StartEvent>().Any(start => start.IsInterrupting));

    // A list or, now and then, what is none, so that there is something to repair.
    private FeelContext MoreVariables() => Variables()
        .With("items", random.Next(8) == 0
            ? new FeelNumber(random.Next(3))
            : new FeelList([.. Enumerable.Range(0, random.Next(4)).Select(number => new FeelNumber(number))]));

    private T Any<T>(StateList<T> list)
        where T : struct => list[random.Next(list.Count)];

    private string OneOf(string[] codes) => codes[random.Next(codes.Length)];
}
