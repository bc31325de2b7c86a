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
