namespace Workflows.Definitions.Model;

/// <summary>Work that is done within a process (BPMN 2.0.2, 10.3).</summary>
public abstract record Activity : DataFlowNode
{
    /// <summary>The identifier of the default flow, or null.</summary>
    public string? Default { get; init; }

    /// <summary>How it is done more than once, or null for once.</summary>
    public LoopCharacteristics? LoopCharacteristics { get; init; }

    /// <summary>Whether it only undoes another activity and stands outside the normal flow (BPMN 2.0.2, 10.7).</summary>
    public bool IsForCompensation { get; init; }

    /// <summary>The data that the activity declares to take in and give out, or null where it declares none.</summary>
    public InputOutputSpecification? InputOutputSpecification { get; init; }

    /// <summary>How many tokens must have come before it begins, 1 or more.</summary>
    public int StartQuantity { get; init; } = 1;

    /// <summary>How many tokens leave by each flow when it ends, 1 or more.</summary>
    public int CompletionQuantity { get; init; } = 1;
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

/// <summary>A task that sends a message (BPMN 2.0.2, 10.3.3); by the engine, or by the host like a service.</summary>
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

    /// <summary>Whether the message begins the process.</summary>
    public bool Instantiate { get; init; }
}

/// <summary>A task that computes a value (BPMN 2.0.2, 10.3.3). Only FEEL is run; it cannot touch the world.</summary>
public sealed record ScriptTask : Activity
{
    /// <summary>The language as written, or null for FEEL.</summary>
    public string? ScriptFormat { get; init; }

    /// <summary>The expression, or null where there is none.</summary>
    public string? Script { get; init; }

    /// <summary>The variable that gets the value; from <c>wf:script result</c>. Null lets a context's entries be the result.</summary>
    public string? ResultVariable { get; init; }
}

/// <summary>A task that asks for a decision (BPMN 2.0.2, 10.3.3): a DMN model's, or one of the host's services.</summary>
public sealed record BusinessRuleTask : Activity
{
    /// <summary>Which decision is asked; from <c>wf:decide</c>.</summary>
    public CalledDecision? Decision { get; init; }

    /// <summary>Which of the host's services decides; from <c>wf:service type</c>.</summary>
    public string? ServiceType { get; init; }
}

/// <summary>A decision that a business rule task asks for.</summary>
/// <param name="DecisionId">The identifier of the decision or decision service in its DMN model.</param>
/// <param name="ResultVariable">The variable that gets the value, or null to let a context's entries be the result.</param>
public sealed record CalledDecision(string DecisionId, string? ResultVariable);

/// <summary>An activity that runs another process, or a global task (BPMN 2.0.2, 10.3.6).</summary>
public sealed record CallActivity : Activity
{
    /// <summary>The identifier of the process or global task.</summary>
    public string? CalledElement { get; init; }

    /// <summary>Which version of it, 1 or more; from <c>wf:call version</c>. Null calls the one in force.</summary>
    public int? CalledVersion { get; init; }
}
