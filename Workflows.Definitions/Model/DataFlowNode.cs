using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>A node that takes values in or gives values out: an activity or an event (BPMN 2.0.2, 10.4.2).</summary>
public abstract record DataFlowNode : FlowNode
{
    /// <summary>
    /// Values computed when the node begins and handed to it under their target names; for an event that throws, what it
    /// carries. From <c>wf:input</c>.
    /// </summary>
    public ImmutableArray<VariableMapping> Inputs { get; init; } = [];

    /// <summary>
    /// Values computed from the node's result and written to the enclosing scope; for an event that catches, from what came.
    /// From <c>wf:output</c>.
    /// </summary>
    public ImmutableArray<VariableMapping> Outputs { get; init; } = [];

    /// <summary>From where the declared inputs get their values.</summary>
    public ImmutableArray<DataAssociation> DataInputAssociations { get; init; } = [];

    /// <summary>Where the values of the declared outputs go.</summary>
    public ImmutableArray<DataAssociation> DataOutputAssociations { get; init; } = [];

    /// <summary>Variables of the node's own (BPMN 2.0.2, 10.4.1 Property).</summary>
    public ImmutableArray<DataProperty> Properties { get; init; } = [];
}
