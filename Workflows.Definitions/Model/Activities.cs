using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>Work that is done within a process (BPMN 2.0.2, 10.3).</summary>
public abstract record Activity : FlowNode
{
    /// <summary>The identifier of the default flow, or null.</summary>
    public string? Default { get; init; }

    /// <summary>Values computed when the activity starts and handed to it under their target names; from <c>wf:input</c>.</summary>
    public ImmutableArray<VariableMapping> Inputs { get; init; } = [];

    /// <summary>Values computed from the activity's result and written to the enclosing scope; from <c>wf:output</c>.</summary>
    public ImmutableArray<VariableMapping> Outputs { get; init; } = [];
}

/// <summary>One assignment of an input or output mapping.</summary>
/// <param name="Target">The name of the variable that is written.</param>
/// <param name="Source">The FEEL expression that gives its value.</param>
public sealed record VariableMapping(string Target, FormalExpression Source);

/// <summary>A task without a type (BPMN 2.0.2, 10.3.3); passes its token on at once.</summary>
public sealed record AbstractTask : Activity;

/// <summary>A task done outside the engine's sight (BPMN 2.0.2, 10.3.3); passes its token on at once.</summary>
public sealed record ManualTask : Activity;

/// <summary>A task that the host carries out (BPMN 2.0.2, 10.3.3).</summary>
public sealed record ServiceTask : Activity
{
    /// <summary>Which of the host's services is asked; from <c>wf:service type</c>. Null is refused at deployment.</summary>
    public string? ServiceType { get; init; }
}

/// <summary>A task that sends a message (BPMN 2.0.2, 10.3.3); carried out by the host like a service.</summary>
public sealed record SendTask : Activity
{
    /// <summary>The identifier of the message that is sent, or null where a service type says what is sent.</summary>
    public string? MessageRef { get; init; }

    /// <summary>Which of the host's services sends; from <c>wf:service type</c>.</summary>
    public string? ServiceType { get; init; }
}

/// <summary>A task that waits for a message (BPMN 2.0.2, 10.3.3).</summary>
public sealed record ReceiveTask : Activity
{
    /// <summary>The identifier of the awaited message.</summary>
    public string? MessageRef { get; init; }
}

/// <summary>A process inside a process (BPMN 2.0.2, 10.3.5), with a scope of its own.</summary>
public sealed record SubProcess : Activity, IFlowElementsContainer
{
    /// <summary>True for an event sub-process (BPMN 2.0.2, 10.3.5).</summary>
    public bool TriggeredByEvent { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<FlowElement> FlowElements { get; init; } = [];
}
