namespace Workflows.Definitions.Execution.Triggers;

/// <summary>An entry of the state that stands for something that an event waits for: a moment, a message.</summary>
internal interface IAwaited : IKeyed
{
    /// <summary>The event of the definition that waits.</summary>
    string ElementId { get; }

    /// <summary>The element instance that the waiting belongs to: the event itself, its activity, its gateway or its scope.</summary>
    long OwnerKey { get; }

    /// <summary>The event that says that it has come.</summary>
    ProcessEvent Occurred();

    /// <summary>The event that begins to wait for it once more, or null where it comes only once.</summary>
    /// <param name="key">The key that the waiting is to have.</param>
    ProcessEvent? Again(long key);

    /// <summary>The event that says that nobody waits for it any longer.</summary>
    ProcessEvent Dropped();
}
