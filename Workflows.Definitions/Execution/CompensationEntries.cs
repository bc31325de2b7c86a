using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Something done that can be undone.</summary>
/// <param name="Key">The key of the registration; a higher one was done later.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="ScopeKey">The scope in which it was done, which may be over: then it is kept by the registration of that scope.</param>
public readonly record struct RegisteredCompensation(long Key, string ElementId, long ScopeKey) : IKeyed
{
    /// <summary>The key that the activity had, where what is registered inside it is kept; null where its own handler undoes all.</summary>
    public long? InsideKey { get; init; }

    /// <summary>Whether the activity was ended before it was done, so that only what was done inside is undone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnfinished { get; init; }

    /// <summary>For one of several instances of the activity: which one, from 1; else null.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>The variables of the activity when it was done, or null.</summary>
    public FeelContext? Variables { get; init; }
}

/// <summary>An undoing that is under way.</summary>
/// <param name="Key">Its key; it undoes what was registered before it.</param>
/// <param name="ElementId">The event that asked for it, or the activity whose inside is undone.</param>
/// <param name="ScopeKey">The scope; 0 for the process itself.</param>
public readonly record struct Undoing(long Key, string ElementId, long ScopeKey) : IKeyed
{
    /// <summary>The element instance that waits until all is undone, 0 for the process itself; null where nothing waits.</summary>
    public long? OwnerKey { get; init; }

    /// <summary>The only activity that is undone, or null for all.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The element instance that undoes an activity now; null where none does.</summary>
    public long? HandlerKey { get; init; }

    /// <summary>Whether that element instance stands for the activity itself, whose inside is undone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsInside { get; init; }
}
