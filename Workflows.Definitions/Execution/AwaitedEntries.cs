using System.Text.Json.Serialization;
using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>A signal that is awaited.</summary>
/// <param name="Key">The key of the subscription.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to; 0 for the process itself.</param>
/// <param name="SignalName">The name of the signal.</param>
public readonly record struct AwaitedSignal(long Key, string ElementId, long OwnerKey, string SignalName) : IAwaited
{
    ProcessEvent IAwaited.Occurred() => new SignalReceived(Key, ElementId);

    ProcessEvent IAwaited.Again(long key) => new SignalAwaited(key, ElementId, OwnerKey, SignalName);

    ProcessEvent IAwaited.Dropped() => new SignalNoLongerAwaited(Key, ElementId);
}

/// <summary>A condition that is awaited.</summary>
/// <param name="Key">The key of the waiting.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to, whose variables it sees; 0 for the process itself.</param>
/// <param name="Holds">Whether it counted as true when it was last asked.</param>
public readonly record struct AwaitedCondition(long Key, string ElementId, long OwnerKey, bool Holds) : IAwaited
{
    /// <summary>Which of the element's event definitions it is, from 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Place { get; init; }

    ProcessEvent IAwaited.Occurred() => new ConditionFulfilled(Key, ElementId);

    ProcessEvent IAwaited.Again(long key) => new ConditionAwaited(key, ElementId, OwnerKey, Holds: true) { Place = Place };

    ProcessEvent IAwaited.Dropped() => new ConditionNoLongerAwaited(Key, ElementId);
}

/// <summary>One of several things that an event waits for, which has come before the others.</summary>
/// <param name="Key">The key under which it is kept.</param>
/// <param name="ElementId">The event.</param>
/// <param name="OwnerKey">The element instance that the waiting belongs to; 0 for the process itself.</param>
/// <param name="Variables">What it carried.</param>
public readonly record struct HeldTrigger(long Key, string ElementId, long OwnerKey, FeelContext Variables) : IAwaited
{
    ProcessEvent IAwaited.Occurred() => new TriggerReleased(Key, ElementId);

    ProcessEvent? IAwaited.Again(long key) => null;

    ProcessEvent IAwaited.Dropped() => new TriggerReleased(Key, ElementId);
}
