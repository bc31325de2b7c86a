using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Where an event stands that reacts to something.</summary>
internal enum EventPlace
{
    /// <summary>At the start of a process.</summary>
    Start,

    /// <summary>In the flow.</summary>
    Flow,

    /// <summary>On the boundary of an activity.</summary>
    Boundary,

    /// <summary>At the start of an event sub-process.</summary>
    EventSubProcess,
}

/// <summary>Makes ready what an event reacts to.</summary>
/// <param name="element">The event.</param>
/// <param name="compilation">What is known, and what has been found wrong.</param>
/// <param name="place">Where it stands.</param>
/// <param name="repeats">Whether it can happen again and again.</param>
internal sealed class TriggerCompiler(CatchEvent element, Compilation compilation, EventPlace place, bool repeats)
{
    private readonly List<EventTrigger> awaited = [];
    private readonly List<EventCatch> caught = [];

    /// <summary>Everything that the event reacts to, or null where it cannot react to it.</summary>
    public EventTriggers? Compile()
    {
        var errorsBefore = compilation.ErrorCount;
        var definitions = compilation.Definitions(element);
        foreach (var definition in definitions)
        {
            if (!Add(definition) && compilation.ErrorCount == errorsBefore)
                compilation.Report(CompilationDiagnostics.EventNotSupported, element.Id, definition.GetType().Name);
        }

        if (element.ParallelMultiple && caught.Count > 0)
            compilation.Report(CompilationDiagnostics.EventNotSupported, element.Id, nameof(CatchEvent.ParallelMultiple));
        if (compilation.ErrorCount > errorsBefore || definitions.IsEmpty)
            return null;
        return new EventTriggers([.. awaited], [.. caught], element.ParallelMultiple && awaited.Count > 1);
    }

    private bool Add(EventDefinition definition) => definition switch
    {
        TimerEventDefinition timer => Await(compilation.Time(timer, element.Id) is { } time ? new TimerTrigger(time, repeats) : null),
        MessageEventDefinition message =>
            Await(compilation.Message(message.MessageRef, element.Id) is { } specification ? new MessageTrigger(specification) : null),
        SignalEventDefinition signal =>
            Await(compilation.Signal(signal.SignalRef, element.Id) is { } name ? new SignalTrigger(name) : null),
        ConditionalEventDefinition { Condition: { } condition } =>
            Await(new ConditionTrigger(compilation.Expression(condition, element.Id), awaited.Count, inFlow: place is EventPlace.Flow or EventPlace.Start)),
        ErrorEventDefinition error => CatchThrown(ThrownKind.Error, compilation.ErrorCode(error, element.Id), mayRepeat: false),
        EscalationEventDefinition escalation =>
            CatchThrown(ThrownKind.Escalation, compilation.EscalationCode(escalation, element.Id), mayRepeat: true),
        CancelEventDefinition => place == EventPlace.Boundary && CatchThrown(ThrownKind.Cancellation, null, mayRepeat: false),
        CompensateEventDefinition => place == EventPlace.EventSubProcess && CatchThrown(ThrownKind.Compensation, null, mayRepeat: true),
        _ => false,
    };

    private bool Await(EventTrigger? trigger)
    {
        if (trigger is not null)
            awaited.Add(trigger);
        return trigger is not null;
    }

    private bool CatchThrown(ThrownKind kind, string? code, bool mayRepeat)
    {
        if (place is EventPlace.Start or EventPlace.Flow || (repeats && !mayRepeat))
            return false;
        caught.Add(new EventCatch(kind, code));
        return true;
    }
}
