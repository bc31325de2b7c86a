using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>A living element of an instance.</summary>
/// <param name="Key">Its key, unique within the process instance.</param>
/// <param name="ElementId">The element of the definition.</param>
/// <param name="ScopeKey">The key of the enclosing scope's element instance; 0 for the process itself.</param>
[method: JsonConstructor]
public readonly record struct ElementInstance(long Key, string ElementId, long ScopeKey) : IKeyed
{
    /// <summary>How many living elements have this one as their scope. Follows from the others, so it is not written down.</summary>
    internal int ChildCount { get; init; }

    /// <summary>For one of several instances of an activity: which one, from 1. Null for every other element.</summary>
    public int? LoopCounter { get; init; }
}

/// <summary>A user task that waits for a person.</summary>
/// <param name="Key">The key of its element instance.</param>
/// <param name="ElementId">The task of the definition.</param>
/// <param name="PotentialOwners">Names of the participants who may do it.</param>
/// <param name="DueAt">By when, UTC, or null.</param>
[method: JsonConstructor]
public readonly record struct OpenTask(long Key, string ElementId, ImmutableArray<string> PotentialOwners, DateTimeOffset? DueAt = null)
    : IKeyed
{
    /// <inheritdoc/>
    public bool Equals(OpenTask other) =>
        Key == other.Key
        && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal)
        && DueAt == other.DueAt
        && PotentialOwners.AsSpan().SequenceEqual(other.PotentialOwners.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, ElementId, DueAt);
}

/// <summary>A timer that runs.</summary>
/// <param name="Key">The key of the timer.</param>
/// <param name="ElementId">The timer event of the definition.</param>
/// <param name="OwnerKey">The element instance that it belongs to.</param>
/// <param name="DueAt">When it is due, UTC.</param>
/// <param name="Repetition">What follows after it has fired, or null where it fires once.</param>
[method: JsonConstructor]
public readonly record struct ScheduledTimer(
    long Key, string ElementId, long OwnerKey, DateTimeOffset DueAt, TimerRepetition? Repetition = null) : IAwaited
{
    ProcessEvent IAwaited.Occurred() => new TimerFired(Key, ElementId);

    ProcessEvent? IAwaited.Again(long key) =>
        Repetition is { } repetition && TimerSchedule.Following(DueAt, repetition) is { } next
            ? new TimerScheduled(key, ElementId, OwnerKey, next.DueAt) { Repetition = next.Repetition }
            : null;

    ProcessEvent IAwaited.Dropped() => new TimerCanceled(Key, ElementId);
}

/// <summary>A service that the host was asked for.</summary>
/// <param name="Key">The key of the element instance that asks.</param>
/// <param name="ElementId">The task of the definition.</param>
/// <param name="ServiceType">Which service.</param>
[method: JsonConstructor]
public readonly record struct RequestedService(long Key, string ElementId, string ServiceType) : IKeyed;

/// <summary>A subscription to a message.</summary>
/// <param name="Key">The key of the subscription.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to.</param>
/// <param name="MessageName">The name of the message.</param>
/// <param name="CorrelationKey">Selects this instance among others that wait for the same name, or null.</param>
[method: JsonConstructor]
public readonly record struct AwaitedMessage(
    long Key, string ElementId, long OwnerKey, string MessageName, string? CorrelationKey = null) : IAwaited
{
    ProcessEvent IAwaited.Occurred() => new MessageReceived(Key, ElementId);

    ProcessEvent IAwaited.Again(long key) => new MessageAwaited(key, ElementId, OwnerKey, MessageName, CorrelationKey);

    ProcessEvent IAwaited.Dropped() => new MessageNoLongerAwaited(Key, ElementId);
}

/// <summary>Something that could not go on.</summary>
/// <param name="Key">The key of the incident.</param>
/// <param name="ElementId">The element that could not go on.</param>
/// <param name="OwnerKey">Its element instance; 0 for the process itself.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What happened, for people.</param>
/// <param name="Phase">Where in the element's life it stopped, and where a retry goes on.</param>
[method: JsonConstructor]
public readonly record struct Incident(
    long Key, string ElementId, long OwnerKey, string Code, string Message, ElementPhase Phase) : IKeyed;

/// <summary>Tokens that a joining gateway holds until its other flows have brought theirs.</summary>
/// <param name="ElementId">The gateway.</param>
/// <param name="FlowId">The flow by which they came.</param>
/// <param name="ScopeKey">The scope in which they came; 0 for the process itself.</param>
/// <param name="Count">How many, at least 1.</param>
[method: JsonConstructor]
public readonly record struct HeldTokens(string ElementId, string FlowId, long ScopeKey, int Count);

/// <summary>The variables of one scope.</summary>
/// <param name="ScopeKey">The key of the scope's element instance; 0 for the process itself.</param>
/// <param name="Variables">The values.</param>
[method: JsonConstructor]
public readonly record struct ScopeVariables(long ScopeKey, FeelContext Variables) : IKeyed
{
    long IKeyed.Key => ScopeKey;
}
