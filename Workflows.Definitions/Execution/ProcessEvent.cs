using System.Text.Json.Serialization;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Something that has happened in a process instance. Events are the journal: the state is their fold, and each release
/// must replay those that an earlier one recorded, so a published event never changes its meaning.
/// </summary>
public abstract record ProcessEvent
{
    /// <summary>The version of the event's form, which is written with it into the journal.</summary>
    [JsonPropertyName("v")]
    [JsonPropertyOrder(-1)]
    public virtual int FormVersion => 1;

    /// <summary>What the event changes; the only code that changes a state.</summary>
    internal abstract void ApplyTo(WorkingState state);
}

/// <summary>An event that belongs to one element of the definition.</summary>
/// <param name="Key">The key of the element instance, unique within the process instance; a scope's children name it.</param>
/// <param name="ElementId">The element of the definition.</param>
public abstract record ElementEvent(long Key, string ElementId) : ProcessEvent;
