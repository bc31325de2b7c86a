using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An activity that is done more than once begins (BPMN 2.0.2, 10.3.8).</summary>
/// <param name="Key">The key of the activity's element instance, the scope of its instances.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="InstanceCount">How many instances there are to be, or null where a condition says it on the way.</param>
public sealed record LoopStarted(long Key, string ElementId, int? InstanceCount = null) : ElementEvent(Key, ElementId)
{
    /// <summary>The list whose items are handed to instances that begin later, or null where none are.</summary>
    public FeelValue? Items { get; init; }

    /// <summary>The name under which the results so far are seen inside, or null where none are collected.</summary>
    public string? ResultsName { get; init; }

    internal override void ApplyTo(WorkingState state) => state.Occasional.Loops.Put(new RunningLoop(Key, ElementId, InstanceCount)
    {
        Items = Items,
        ResultsName = ResultsName,
    });
}

/// <summary>One of the instances of an activity has been done; its completion follows.</summary>
/// <param name="Key">The key of the instance.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="LoopKey">The key of the activity's element instance around it.</param>
/// <param name="LoopCounter">Which one it was, from 1.</param>
public sealed record LoopInstanceCompleted(long Key, string ElementId, long LoopKey, int LoopCounter) : ElementEvent(Key, ElementId)
{
    /// <summary>Its result for the list of results, or null where none are collected.</summary>
    public FeelValue? Result { get; init; }

    internal override void ApplyTo(WorkingState state) => state.CountInstance(this);
}
