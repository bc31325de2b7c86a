using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>A process inside a process (BPMN 2.0.2, 10.3.5), with a scope of its own.</summary>
public record SubProcess : Activity, IFlowElementsContainer
{
    /// <summary>True for an event sub-process (BPMN 2.0.2, 10.3.5).</summary>
    public bool TriggeredByEvent { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<FlowElement> FlowElements { get; init; } = [];

    /// <summary>The sets of lanes (BPMN 2.0.2, 10.8).</summary>
    public ImmutableArray<LaneSet> LaneSets { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<Association> Associations { get; init; } = [];
}

/// <summary>A sub-process that succeeds as a whole or is undone (BPMN 2.0.2, 10.3.5).</summary>
public sealed record Transaction : SubProcess
{
    /// <summary>The technique by which it is undone, as written; null for compensation.</summary>
    public string? Method { get; init; }
}

/// <summary>A sub-process whose activities are done in whatever order its performers choose (BPMN 2.0.2, 10.3.5).</summary>
public sealed record AdHocSubProcess : SubProcess
{
    /// <summary>Whether only one activity may be under way at a time.</summary>
    public bool IsSequential { get; init; }

    /// <summary>Whether activities that are under way are ended when the completion condition holds.</summary>
    public bool CancelRemainingInstances { get; init; } = true;

    /// <summary>Asked after each activity; where it holds the sub-process is done. Null waits until nothing is under way.</summary>
    public FormalExpression? CompletionCondition { get; init; }

    /// <summary>
    /// The FEEL expression that lists the identifiers of the activities to begin with; from <c>wf:adHoc activities</c>. Null
    /// begins with every activity that no flow enters.
    /// </summary>
    public FormalExpression? ActiveElements { get; init; }
}
