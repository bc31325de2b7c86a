namespace Workflows.Definitions.Model;

/// <summary>A node where flows diverge or converge (BPMN 2.0.2, 10.6).</summary>
public abstract record Gateway : FlowNode;

/// <summary>Takes the first flow whose condition holds, else the default (BPMN 2.0.2, 10.6.2).</summary>
public sealed record ExclusiveGateway : Gateway
{
    /// <summary>The identifier of the default flow, or null.</summary>
    public string? Default { get; init; }
}

/// <summary>Waits for a token on every incoming flow and sends one down every outgoing flow (BPMN 2.0.2, 10.6.4).</summary>
public sealed record ParallelGateway : Gateway;

/// <summary>
/// Takes every flow whose condition holds, else the default, and joins the tokens that can still come (BPMN 2.0.2, 10.6.3).
/// </summary>
public sealed record InclusiveGateway : Gateway
{
    /// <summary>The identifier of the default flow, or null.</summary>
    public string? Default { get; init; }
}

/// <summary>Goes on when its own condition says that enough tokens have come (BPMN 2.0.2, 10.6.5).</summary>
public sealed record ComplexGateway : Gateway
{
    /// <summary>The identifier of the default flow, or null.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// When it goes on, in terms of <c>activationCount</c>, the number of incoming flows that have brought a token; null for
    /// one that only splits.
    /// </summary>
    public FormalExpression? ActivationCondition { get; init; }
}

/// <summary>Takes the flow to the event that happens (BPMN 2.0.2, 10.6.6).</summary>
public sealed record EventBasedGateway : Gateway
{
    /// <summary>Whether its events begin the process.</summary>
    public bool Instantiate { get; init; }

    /// <summary>Whether it waits for all its events instead of the first; only where it begins the process.</summary>
    public bool IsParallel { get; init; }
}
