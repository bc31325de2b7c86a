using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>Something that happens in the course of a process (BPMN 2.0.2, 10.5).</summary>
public abstract record Event : DataFlowNode
{
    /// <summary>What the event catches or throws; empty for a none event.</summary>
    public ImmutableArray<EventDefinition> EventDefinitions { get; init; } = [];

    /// <summary>The data that a throwing event declares to take in (BPMN 2.0.2, 10.4.2).</summary>
    public ImmutableArray<DataInput> DataInputs { get; init; } = [];

    /// <summary>The data that a catching event declares to give out (BPMN 2.0.2, 10.4.2).</summary>
    public ImmutableArray<DataOutput> DataOutputs { get; init; } = [];
}

/// <summary>An event that something must happen for (BPMN 2.0.2, 10.5.1 CatchEvent).</summary>
public abstract record CatchEvent : Event
{
    /// <summary>Of several event definitions: whether all of them must happen instead of one.</summary>
    public bool ParallelMultiple { get; init; }
}

/// <summary>An event that brings something about (BPMN 2.0.2, 10.5.1 ThrowEvent).</summary>
public abstract record ThrowEvent : Event;

/// <summary>Where a process or sub-process begins (BPMN 2.0.2, 10.5.2).</summary>
public sealed record StartEvent : CatchEvent
{
    /// <summary>For the start of an event sub-process: whether it interrupts its scope.</summary>
    public bool IsInterrupting { get; init; } = true;
}

/// <summary>Where a token ends (BPMN 2.0.2, 10.5.3).</summary>
public sealed record EndEvent : ThrowEvent;

/// <summary>An event in the flow that waits (BPMN 2.0.2, 10.5.4).</summary>
public sealed record IntermediateCatchEvent : CatchEvent;

/// <summary>An event in the flow that throws (BPMN 2.0.2, 10.5.4).</summary>
public sealed record IntermediateThrowEvent : ThrowEvent;

/// <summary>An event that a multi-instance activity throws without standing in the flow (BPMN 2.0.2, 10.5.1).</summary>
public sealed record ImplicitThrowEvent : ThrowEvent;

/// <summary>An event on the boundary of an activity (BPMN 2.0.2, 10.5.4).</summary>
public sealed record BoundaryEvent : CatchEvent
{
    /// <summary>The identifier of the activity.</summary>
    public required string AttachedToRef { get; init; }

    /// <summary>Whether the event ends the activity (interrupting) or runs beside it.</summary>
    public bool CancelActivity { get; init; } = true;
}
