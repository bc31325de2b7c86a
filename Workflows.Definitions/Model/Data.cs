using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>
/// Data that a process holds (BPMN 2.0.2, 10.4.1): a variable of its scope, under the object's name, or its identifier where
/// it has no name.
/// </summary>
public sealed record DataObject : FlowElement
{
    /// <summary>Whether it stands for several values.</summary>
    public bool IsCollection { get; init; }
}

/// <summary>A place in the diagram where a data object is shown (BPMN 2.0.2, 10.4.1).</summary>
public sealed record DataObjectReference : FlowElement
{
    /// <summary>The identifier of the data object.</summary>
    public string? DataObjectRef { get; init; }
}

/// <summary>A place in the diagram where data that outlive the process are shown (BPMN 2.0.2, 10.4.1).</summary>
public sealed record DataStoreReference : FlowElement
{
    /// <summary>The identifier of the data store.</summary>
    public string? DataStoreRef { get; init; }
}

/// <summary>Data that a node declares to take in (BPMN 2.0.2, 10.4.2).</summary>
public sealed record DataInput : BaseElement
{
    /// <summary>Whether it stands for several values.</summary>
    public bool IsCollection { get; init; }
}

/// <summary>Data that a node declares to give out (BPMN 2.0.2, 10.4.2).</summary>
public sealed record DataOutput : BaseElement
{
    /// <summary>Whether it stands for several values.</summary>
    public bool IsCollection { get; init; }
}

/// <summary>The data that an activity declares to take in and give out (BPMN 2.0.2, 10.4.2).</summary>
public sealed record InputOutputSpecification : BaseElement
{
    /// <summary>What it takes in.</summary>
    public ImmutableArray<DataInput> DataInputs { get; init; } = [];

    /// <summary>What it gives out.</summary>
    public ImmutableArray<DataOutput> DataOutputs { get; init; } = [];
}

/// <summary>A variable of a process or node (BPMN 2.0.2, 10.4.1).</summary>
public sealed record DataProperty : BaseElement;

/// <summary>How values get from one place to another when a node begins or ends (BPMN 2.0.2, 10.4.2).</summary>
public sealed record DataAssociation : BaseElement
{
    /// <summary>The identifiers of the data that the values come from.</summary>
    public ImmutableArray<string> SourceRefs { get; init; } = [];

    /// <summary>The identifier of the data that the value goes to, or null.</summary>
    public string? TargetRef { get; init; }

    /// <summary>A FEEL expression over the sources that gives the value, or null for the only source as it is.</summary>
    public FormalExpression? Transformation { get; init; }

    /// <summary>Parts of the value; where there are any, the association copies nothing else.</summary>
    public ImmutableArray<DataAssignment> Assignments { get; init; } = [];
}

/// <summary>One part of a data association (BPMN 2.0.2, 10.4.2 Assignment).</summary>
/// <param name="From">What gives the value.</param>
/// <param name="To">The name of the variable that is written.</param>
public sealed record DataAssignment(FormalExpression From, FormalExpression To);
