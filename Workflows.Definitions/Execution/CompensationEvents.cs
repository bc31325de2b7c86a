using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An activity that can be undone was done.</summary>
/// <param name="Key">The key of the registration; a higher one was done later.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="ScopeKey">The scope in which it was done; 0 for the process itself.</param>
public sealed record CompensationRegistered(long Key, string ElementId, long ScopeKey) : ElementEvent(Key, ElementId)
{
    /// <summary>The key that the activity had, where what is registered inside it is kept; null where its own handler undoes all.</summary>
    public long? InsideKey { get; init; }

    /// <summary>Whether the activity was ended before it was done, so that only what was done inside is undone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnfinished { get; init; }

    /// <summary>For one of several instances of the activity: which one, from 1; else null.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>The variables of the activity when it was done, or null where what undoes it sees none of them.</summary>
    public FeelContext? Variables { get; init; }

    internal override void ApplyTo(WorkingState state) => state.AddCompensation(this);
}

/// <summary>What was done in a scope is being undone, the last first.</summary>
/// <param name="Key">The key of this undoing; it undoes what was registered before it.</param>
/// <param name="ElementId">The event that asked for it, or the activity whose inside is undone.</param>
/// <param name="ScopeKey">The scope; 0 for the process itself.</param>
public sealed record CompensationRequested(long Key, string ElementId, long ScopeKey) : ElementEvent(Key, ElementId)
{
    /// <summary>The element instance that waits until all is undone, 0 for the process itself; null where nothing waits.</summary>
    public long? OwnerKey { get; init; }

    /// <summary>The only activity that is undone, or null for all.</summary>
    public string? ActivityId { get; init; }

    internal override void ApplyTo(WorkingState state) => state.AddUndoing(this);
}

/// <summary>One activity is being undone.</summary>
/// <param name="Key">The key of its registration, which is used up.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="UndoingKey">The undoing that it is part of.</param>
/// <param name="HandlerKey">The key of the element instance that undoes it.</param>
public sealed record CompensationStarted(long Key, string ElementId, long UndoingKey, long HandlerKey) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.StartCompensation(this);
}

/// <summary>All that was to be undone is undone, or what asked for it was ended.</summary>
/// <param name="Key">The key of the undoing.</param>
/// <param name="ElementId">The event that asked for it, or the activity whose inside was undone.</param>
public sealed record CompensationEnded(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Undoings.Remove(Key);
}

/// <summary>Somebody cancelled the instance, and what it has done is undone before it ends.</summary>
/// <param name="Reason">Why.</param>
public sealed record ProcessCancellationBegan(string Reason) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.CancelReason = Reason;
}
