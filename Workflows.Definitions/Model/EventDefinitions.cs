namespace Workflows.Definitions.Model;

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

/// <summary>A message from one participant to another (BPMN 2.0.2, 10.5.5).</summary>
public sealed record MessageEventDefinition : EventDefinition
{
    /// <summary>The identifier of the message.</summary>
    public string? MessageRef { get; init; }

    /// <summary>For a throwing event: which of the host's services sends; from <c>wf:service type</c>. Null lets the engine send.</summary>
    public string? ServiceType { get; init; }
}

/// <summary>A signal to everybody who waits for it (BPMN 2.0.2, 10.5.5).</summary>
public sealed record SignalEventDefinition : EventDefinition
{
    /// <summary>The identifier of the signal.</summary>
    public string? SignalRef { get; init; }
}

/// <summary>An error, which ends what it passes on its way to who catches it (BPMN 2.0.2, 10.5.5).</summary>
public sealed record ErrorEventDefinition : EventDefinition
{
    /// <summary>The identifier of the error; null catches every one.</summary>
    public string? ErrorRef { get; init; }
}

/// <summary>Something that a level above must know of (BPMN 2.0.2, 10.5.5).</summary>
public sealed record EscalationEventDefinition : EventDefinition
{
    /// <summary>The identifier of the escalation; null catches every one.</summary>
    public string? EscalationRef { get; init; }
}

/// <summary>A condition that becomes true (BPMN 2.0.2, 10.5.5).</summary>
public sealed record ConditionalEventDefinition : EventDefinition
{
    /// <summary>The condition, or null where none is given.</summary>
    public FormalExpression? Condition { get; init; }
}

/// <summary>Goes on at the event of the same name in the same scope (BPMN 2.0.2, 10.5.5). The name is <see cref="BaseElement.Name"/>.</summary>
public sealed record LinkEventDefinition : EventDefinition;

/// <summary>Undoes what has been done (BPMN 2.0.2, 10.5.5).</summary>
public sealed record CompensateEventDefinition : EventDefinition
{
    /// <summary>For a throwing event: the identifier of the activity that is undone; null undoes everything in the scope.</summary>
    public string? ActivityRef { get; init; }

    /// <summary>For a throwing event: whether it waits until all is undone.</summary>
    public bool WaitForCompletion { get; init; } = true;
}

/// <summary>Undoes a transaction and leaves it (BPMN 2.0.2, 10.5.5).</summary>
public sealed record CancelEventDefinition : EventDefinition;

/// <summary>Stands for an event definition that is a root element of the file (BPMN 2.0.2, 10.5.1).</summary>
public sealed record EventDefinitionReference : EventDefinition
{
    /// <summary>The identifier of the event definition.</summary>
    public required string DefinitionRef { get; init; }
}

/// <summary>A kind of event that this version does not interpret; kept for the round trip, refused at deployment.</summary>
public sealed record UninterpretedEventDefinition : EventDefinition
{
    /// <summary>The element as it was written.</summary>
    public required XmlFragment Fragment { get; init; }
}
