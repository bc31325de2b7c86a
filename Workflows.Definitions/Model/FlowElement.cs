namespace Workflows.Definitions.Model;

/// <summary>A node, flow or data element of a process (BPMN 2.0.2, 8.4.7).</summary>
public abstract record FlowElement : BaseElement;

/// <summary>A node that sequence flows connect (BPMN 2.0.2, 8.4.9): an activity, a gateway or an event.</summary>
public abstract record FlowNode : FlowElement;

/// <summary>The order of two nodes (BPMN 2.0.2, 8.4.13).</summary>
public sealed record SequenceFlow : FlowElement
{
    /// <summary>The identifier of the node that the flow leaves.</summary>
    public required string SourceRef { get; init; }

    /// <summary>The identifier of the node that the flow enters.</summary>
    public required string TargetRef { get; init; }

    /// <summary>The condition under which a token takes the flow, or null.</summary>
    public FormalExpression? ConditionExpression { get; init; }
}

/// <summary>
/// An element that this version of the engine knows by name only, or not at all. It survives a round trip;
/// verification refuses a definition whose execution would need it.
/// </summary>
public sealed record UninterpretedFlowElement : FlowElement
{
    /// <summary>The element as it was written.</summary>
    public required XmlFragment Fragment { get; init; }

    /// <summary>True where sequence flows may connect it, so that it takes part in execution.</summary>
    public bool IsFlowNode { get; init; }
}
