using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Tests.Execution;
using Workflows.Definitions.Tests.Execution.Elements;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>Where an event may stand.</summary>
internal enum EventPlace
{
    Start,
    EventSubProcessStart,
    EventSubProcessStartBeside,
    IntermediateCatch,
    Boundary,
    BoundaryBeside,
    IntermediateThrow,
    End,
}

/// <summary>A kind of event, the places where the standard has it, and the tests that show it.</summary>
internal sealed record EventKind(string Name, EventDefinition[] Definitions, EventPlace[] Places, Type[] ShownBy)
{
    public bool NeedsAll { get; init; }

    public override string ToString() => Name;
}

/// <summary>Tries every kind of event at every place (BPMN 2.0.2, table 10.93).</summary>
internal static class EventMatrix
{
    private static readonly EventPlace[] Everywhere = Enum.GetValues<EventPlace>();

    private static readonly EventPlace[] Catching =
    [
        EventPlace.Start, EventPlace.EventSubProcessStart, EventPlace.EventSubProcessStartBeside, EventPlace.IntermediateCatch,
        EventPlace.Boundary, EventPlace.BoundaryBeside,
    ];

    public static EventKind[] Kinds { get; } =
    [
        new("none", [], [EventPlace.Start, EventPlace.IntermediateThrow, EventPlace.End], [typeof(ExecutableProcessTests), typeof(ActivityFlowTests)]),
        new("message", [On.Message("message")], Everywhere, [typeof(MessageTests), typeof(MessageThrowTests), typeof(ProcessStartTests), typeof(EventSubProcessTests)]),
        new("timer", [On.Timer("PT1H")], Catching, [typeof(TimerCatchEventTests), typeof(BoundaryTimerTests), typeof(ProcessStartTests)]),
        new("error", [On.Error("error")], [EventPlace.EventSubProcessStart, EventPlace.Boundary, EventPlace.End], [typeof(ErrorEventTests)]),
        new("escalation", [On.Escalation("escalation")],
            [EventPlace.EventSubProcessStart, EventPlace.EventSubProcessStartBeside, EventPlace.Boundary, EventPlace.BoundaryBeside, EventPlace.IntermediateThrow, EventPlace.End],
            [typeof(EscalationTests)]),
        new("cancel", [On.Cancel()], [EventPlace.Boundary, EventPlace.End], [typeof(TransactionTests)]),
        new("compensation", [On.Compensation()],
            [EventPlace.EventSubProcessStart, EventPlace.Boundary, EventPlace.IntermediateThrow, EventPlace.End], [typeof(CompensationTests)]),
        new("conditional", [On.Condition("ready")], Catching, [typeof(ConditionalEventTests), typeof(ProcessStartTests)]),
        new("link", [On.Link("link")], [EventPlace.IntermediateCatch, EventPlace.IntermediateThrow], [typeof(LinkEventTests)]),
        new("signal", [On.Signal("signal")], Everywhere, [typeof(SignalTests), typeof(ProcessStartTests), typeof(EventSubProcessTests)]),
        new("terminate", [On.Terminate()], [EventPlace.End], [typeof(TerminateEndEventTests)]),
        new("multiple", [On.Message("message"), On.Signal("signal")], Everywhere, [typeof(MultipleEventTests), typeof(ProcessStartTests)]),
        new("parallel multiple", [On.Message("message"), On.Signal("signal")], Catching, [typeof(MultipleEventTests), typeof(ProcessStartTests)]) { NeedsAll = true },
    ];

    public static string Title(EventPlace place) => place switch
    {
        EventPlace.Start => "start",
        EventPlace.EventSubProcessStart => "event sub-process",
        EventPlace.EventSubProcessStartBeside => "the same, not interrupting",
        EventPlace.IntermediateCatch => "catch",
        EventPlace.Boundary => "boundary",
        EventPlace.BoundaryBeside => "the same, not interrupting",
        EventPlace.IntermediateThrow => "throw",
        _ => "end",
    };

    /// <summary>Whether the engine makes a process ready in which such an event stands at such a place.</summary>
    public static bool IsExecuted(EventKind kind, EventPlace place)
    {
        // What is thrown is not told apart by whether all of it is needed.
        if (kind.NeedsAll && place is (EventPlace.IntermediateThrow or EventPlace.End))
            return false;
        var model = new ProcessBuilder().Message("message").Signal("signal").Error("error").Escalation("escalation");
        _ = place switch
        {
            EventPlace.Start => model.Add(new StartEvent { Id = "event", ParallelMultiple = kind.NeedsAll, EventDefinitions = [.. kind.Definitions] }),
            EventPlace.EventSubProcessStart or EventPlace.EventSubProcessStartBeside => WithEventSubProcess(model, kind, place is EventPlace.EventSubProcessStart),
            EventPlace.IntermediateCatch => Linked(model, kind, isThrown: true).Add(
                new IntermediateCatchEvent { Id = "event", ParallelMultiple = kind.NeedsAll, EventDefinitions = [.. kind.Definitions] }),
            EventPlace.Boundary or EventPlace.BoundaryBeside => WithBoundary(model, kind, place is EventPlace.Boundary),
            EventPlace.IntermediateThrow => Linked(model, kind, isThrown: false).Throw("event", kind.Definitions),
            _ => model.Start().Transaction("transaction", inside => inside.Start("in").EndWith("event", kind.Definitions).Chain("in", "event")).Chain("start", "transaction"),
        };
        return ExecutableProcess.Compile(model.Build()).Process is not null;
    }

    private static ProcessBuilder WithEventSubProcess(ProcessBuilder model, EventKind kind, bool interrupting) => model.Start().EventSubProcess(
        "handler",
        inside => inside.Add(new StartEvent
        {
            Id = "event",
            IsInterrupting = interrupting,
            ParallelMultiple = kind.NeedsAll,
            EventDefinitions = [.. kind.Definitions],
        }));

    // The other end of a link.
    private static ProcessBuilder Linked(ProcessBuilder model, EventKind kind, bool isThrown)
    {
        model.Start();
        if (kind.Name is "link")
            _ = isThrown ? model.Throw("other", kind.Definitions) : model.CatchAny("other", kind.Definitions);
        return model;
    }

    private static ProcessBuilder WithBoundary(ProcessBuilder model, EventKind kind, bool interrupting)
    {
        model.Start().Transaction("activity", inside => inside.Start("in")).Chain("start", "activity");
        if (kind.Definitions is [CompensateEventDefinition])
        {
            return model.UndoneBy("activity", new ManualTask { Id = "undo", IsForCompensation = true })
                .With<BoundaryEvent>("activityUndo", boundary => boundary with { CancelActivity = interrupting });
        }

        return model.Add(new BoundaryEvent
        {
            Id = "event",
            AttachedToRef = "activity",
            CancelActivity = interrupting,
            ParallelMultiple = kind.NeedsAll,
            EventDefinitions = [.. kind.Definitions],
        });
    }
}
