namespace Workflows.Definitions.Execution;

/// <summary>A timer runs.</summary>
/// <param name="Key">The key of the timer.</param>
/// <param name="ElementId">The timer event of the definition.</param>
/// <param name="OwnerKey">The element instance that it belongs to: the catch event, or the activity it is attached to.</param>
/// <param name="DueAt">When it is due, UTC.</param>
public sealed record TimerScheduled(long Key, string ElementId, long OwnerKey, DateTimeOffset DueAt) : ElementEvent(Key, ElementId)
{
    /// <summary>How the timer goes on after it has fired, or null where it fires once.</summary>
    public TimerRepetition? Repetition { get; init; }

    internal override void ApplyTo(WorkingState state) => state.AddTimer(this);
}

/// <summary>The timer's time came.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TimerFired(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Timers.Remove(Key);
}

/// <summary>The timer is no longer wanted.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TimerCanceled(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Timers.Remove(Key);
}
