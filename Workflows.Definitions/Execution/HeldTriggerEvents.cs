using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>One of several things that an event waits for has come; the event waits for the others (BPMN 2.0.2, 10.5.5 Parallel Multiple).</summary>
/// <param name="Key">The key under which it is kept.</param>
/// <param name="ElementId">The event.</param>
/// <param name="OwnerKey">The element instance that the waiting belongs to; 0 for the process itself.</param>
/// <param name="Variables">What it carried.</param>
public sealed record TriggerHeld(long Key, string ElementId, long OwnerKey, FeelContext Variables) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.AddHeldTrigger(this);
}

/// <summary>What had come is kept no longer: the others have come too, or nobody waits for them.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TriggerReleased(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.HeldTriggers.Remove(Key);
}
