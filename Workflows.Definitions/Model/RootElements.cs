namespace Workflows.Definitions.Model;

/// <summary>A message that can be sent or awaited (BPMN 2.0.2, 8.4.11).</summary>
public sealed record Message : BaseElement
{
    /// <summary>The FEEL expression whose value, as text, selects the receiving instance; from <c>wf:correlationKey</c>.</summary>
    public FormalExpression? CorrelationKey { get; init; }
}

/// <summary>A signal that can be thrown and caught (BPMN 2.0.2, 10.5.5).</summary>
public sealed record Signal : BaseElement;

/// <summary>An error that can be thrown and caught (BPMN 2.0.2, 8.4.3).</summary>
public sealed record Error : BaseElement
{
    /// <summary>What tells errors apart at run time.</summary>
    public string? ErrorCode { get; init; }
}

/// <summary>An escalation that can be thrown and caught (BPMN 2.0.2, 8.4.2).</summary>
public sealed record Escalation : BaseElement
{
    /// <summary>What tells escalations apart at run time.</summary>
    public string? EscalationCode { get; init; }
}

/// <summary>A task that several processes call (BPMN 2.0.2, 10.3.7).</summary>
/// <param name="Task">What the task is, as if it stood in a process, with the global task's own identifier and name.</param>
public sealed record GlobalTask(Activity Task)
{
    /// <summary>The identifier, unique within the file.</summary>
    public string Id => Task.Id;
}
