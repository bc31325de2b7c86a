using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>Something that happens in the course of a process (BPMN 2.0.2, 10.5).</summary>
public abstract record Event : FlowNode
{
    /// <summary>What the event catches or throws; empty for a none event.</summary>
    public ImmutableArray<EventDefinition> EventDefinitions { get; init; } = [];
}

/// <summary>Where a process or sub-process begins (BPMN 2.0.2, 10.5.2).</summary>
public sealed record StartEvent : Event
{
    /// <summary>For the start of an event sub-process: whether it interrupts its scope.</summary>
    public bool IsInterrupting { get; init; } = true;
}

/// <summary>Where a token ends (BPMN 2.0.2, 10.5.3).</summary>
public sealed record EndEvent : Event;

/// <summary>An event in the flow that waits (BPMN 2.0.2, 10.5.4).</summary>
public sealed record IntermediateCatchEvent : Event;

/// <summary>An event in the flow that throws (BPMN 2.0.2, 10.5.4).</summary>
public sealed record IntermediateThrowEvent : Event;

/// <summary>An event on the boundary of an activity (BPMN 2.0.2, 10.5.4).</summary>
public sealed record BoundaryEvent : Event
{
    /// <summary>The identifier of the activity.</summary>
    public required string AttachedToRef { get; init; }

    /// <summary>Whether the event ends the activity (interrupting) or runs beside it.</summary>
    public bool CancelActivity { get; init; } = true;
}

/// <summary>What an event reacts to or brings about (BPMN 2.0.2, 10.5.5).</summary>
public abstract record EventDefinition : BaseElement;

/// <summary>A moment or span of time (BPMN 2.0.2, 10.5.5); exactly one member is given.</summary>
public sealed record TimerEventDefinition : EventDefinition
{
    /// <summary>A moment: a FEEL expression or ISO 8601 text.</summary>
    public FormalExpression? TimeDate { get; init; }

    /// <summary>A span: a FEEL expression or ISO 8601 text.</summary>
    public FormalExpression? TimeDuration { get; init; }

    /// <summary>A repetition, ISO 8601 <c>Rn/duration</c>.</summary>
    public FormalExpression? TimeCycle { get; init; }

    /// <summary>
    /// A number of working days of the agency's calendar; from <c>wf:workingDays</c>. Where given it goes before
    /// <see cref="TimeDuration"/>, which other engines read.
    /// </summary>
    public int? WorkingDays { get; init; }
}

/// <summary>Ends everything in its scope (BPMN 2.0.2, 10.5.3 Terminate).</summary>
public sealed record TerminateEventDefinition : EventDefinition;

/// <summary>A message (BPMN 2.0.2, 10.5.5).</summary>
public sealed record MessageEventDefinition : EventDefinition
{
    /// <summary>The identifier of the message.</summary>
    public string? MessageRef { get; init; }
}

/// <summary>A kind of event that this version does not interpret; kept for the round trip, refused at deployment.</summary>
public sealed record UninterpretedEventDefinition : EventDefinition
{
    /// <summary>The element as it was written.</summary>
    public required XmlFragment Fragment { get; init; }
}
