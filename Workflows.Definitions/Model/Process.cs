using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>Something that holds flow elements: a process or a sub-process (BPMN 2.0.2, 8.4.8 FlowElementsContainer).</summary>
public interface IFlowElementsContainer
{
    /// <summary>The identifier of the container.</summary>
    string Id { get; }

    /// <summary>The nodes and flows directly inside, in document order.</summary>
    ImmutableArray<FlowElement> FlowElements { get; }

    /// <summary>The connections directly inside that are no flows, in document order.</summary>
    ImmutableArray<Association> Associations { get; }
}

/// <summary>A process (BPMN 2.0.2, 10.2).</summary>
public sealed record Process : BaseElement, IFlowElementsContainer
{
    /// <summary>Whether the process is meant to be run, or only to be read.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>Whether the file says so, one way or the other; engines differ in what they take an unstated process for.</summary>
    public bool StatesIsExecutable { get; init; } = true;

    /// <inheritdoc/>
    public ImmutableArray<FlowElement> FlowElements { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<Association> Associations { get; init; } = [];

    /// <summary>The sets of lanes (BPMN 2.0.2, 10.8).</summary>
    public ImmutableArray<LaneSet> LaneSets { get; init; } = [];

    /// <summary>The variables that the process declares (BPMN 2.0.2, 10.4.1 Property).</summary>
    public ImmutableArray<DataProperty> Properties { get; init; } = [];
}

/// <summary>A partition of a process by who acts (BPMN 2.0.2, 10.8).</summary>
public sealed record LaneSet : BaseElement
{
    /// <summary>The lanes, in document order.</summary>
    public ImmutableArray<Lane> Lanes { get; init; } = [];
}

/// <summary>One lane and the nodes that stand in it (BPMN 2.0.2, 10.8).</summary>
public sealed record Lane : BaseElement
{
    /// <summary>The identifiers of the nodes in this lane.</summary>
    public ImmutableArray<string> FlowNodeRefs { get; init; } = [];

    /// <summary>Lanes inside this one.</summary>
    public LaneSet? ChildLaneSet { get; init; }
}
