using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>A process or global task that the host was asked to run.</summary>
/// <param name="Key">The key of the call activity's element instance.</param>
/// <param name="ElementId">The call activity.</param>
/// <param name="CalledElement">The identifier of the process or global task.</param>
/// <param name="CalledVersion">Which version of it; null for the one in force.</param>
public readonly record struct OpenCall(long Key, string ElementId, string CalledElement, int? CalledVersion) : IKeyed;

/// <summary>An activity that is done more than once and is under way (BPMN 2.0.2, 10.3.8).</summary>
/// <param name="Key">The key of the activity's element instance, the scope of its instances.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="InstanceCount">How many instances there are to be, or null where a condition says it on the way.</param>
/// <param name="StartedCount">How many have begun.</param>
/// <param name="CompletedCount">How many have been done.</param>
public readonly record struct RunningLoop(
    long Key, string ElementId, int? InstanceCount, int StartedCount = 0, int CompletedCount = 0) : IKeyed
{
    /// <summary>The list whose items are handed to instances that begin later, or null where none are.</summary>
    public FeelValue? Items { get; init; }

    /// <summary>The name under which the results so far are seen inside, or null where none are collected.</summary>
    public string? ResultsName { get; init; }
}

/// <summary>The result of one instance of an activity, kept until all are there.</summary>
/// <param name="Key">The key of the instance.</param>
/// <param name="LoopKey">The key of the activity's element instance around it.</param>
/// <param name="LoopCounter">Which instance it was, from 1.</param>
/// <param name="Value">The result.</param>
public readonly record struct LoopResult(long Key, long LoopKey, int LoopCounter, FeelValue Value) : IKeyed;

/// <summary>What of a sequential ad-hoc sub-process is still to begin.</summary>
/// <param name="Key">The key of the sub-process.</param>
/// <param name="ElementId">The sub-process.</param>
/// <param name="Activities">The identifiers of the activities, in their order.</param>
public readonly record struct AdHocPlan(long Key, string ElementId, ImmutableArray<string> Activities) : IKeyed
{
    /// <inheritdoc/>
    public bool Equals(AdHocPlan other) =>
        Key == other.Key
        && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal)
        && Activities.AsSpan().SequenceEqual(other.Activities.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, ElementId, Activities.Length);
}
