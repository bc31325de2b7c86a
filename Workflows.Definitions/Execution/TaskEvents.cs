using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>A user task waits for a person.</summary>
/// <param name="Key">The key of the task's element instance.</param>
/// <param name="ElementId">The task.</param>
/// <param name="PotentialOwners">Names of the participants who may do it; the host resolves them.</param>
/// <param name="DueAt">By when, UTC, or null.</param>
public sealed record TaskCreated(long Key, string ElementId, ImmutableArray<string> PotentialOwners, DateTimeOffset? DueAt = null)
    : ElementEvent(Key, ElementId)
{
    /// <inheritdoc/>
    public bool Equals(TaskCreated? other) =>
        other is not null
        && Key == other.Key
        && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal)
        && DueAt == other.DueAt
        && PotentialOwners.AsSpan().SequenceEqual(other.PotentialOwners.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, ElementId, DueAt);

    internal override void ApplyTo(WorkingState state) => state.Tasks.Put(new OpenTask(Key, ElementId, PotentialOwners, DueAt));
}

/// <summary>The task was done.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TaskCompleted(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Tasks.Remove(Key);
}

/// <summary>The task is no longer wanted.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TaskCanceled(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Tasks.Remove(Key);
}
