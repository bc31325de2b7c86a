using System.Text.Json.Serialization;

namespace Workflows.Definitions.Execution;

/// <summary>An element waits for a condition to become true.</summary>
/// <param name="Key">The key of the waiting.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to, whose variables the condition sees; 0 for the process itself.</param>
/// <param name="Holds">Whether it counts as true now, so that it must be false before it can become true.</param>
public sealed record ConditionAwaited(long Key, string ElementId, long OwnerKey, bool Holds) : ElementEvent(Key, ElementId)
{
    /// <summary>Which of the element's event definitions it is, from 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Place { get; init; }

    internal override void ApplyTo(WorkingState state) => state.AddCondition(this);
}

/// <summary>An awaited condition that held holds no longer.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ConditionCleared(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.ClearCondition(Key);
}

/// <summary>The condition became true.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ConditionFulfilled(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Conditions.Remove(Key);
}

/// <summary>The condition is no longer awaited.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ConditionNoLongerAwaited(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Conditions.Remove(Key);
}
