using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// A signal was thrown. The instance itself has reacted to it where it waited; the host hands it to every other instance and
/// to the processes that it begins.
/// </summary>
/// <param name="Key">The key of the element instance that threw it.</param>
/// <param name="ElementId">The event.</param>
/// <param name="SignalName">The name of the signal.</param>
/// <param name="Variables">What it carries.</param>
public sealed record SignalThrown(long Key, string ElementId, string SignalName, FeelContext Variables) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state)
    {
    }
}

/// <summary>An element waits for a signal.</summary>
/// <param name="Key">The key of the subscription.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to; 0 for the process itself.</param>
/// <param name="SignalName">The name of the signal.</param>
public sealed record SignalAwaited(long Key, string ElementId, long OwnerKey, string SignalName) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.AddSignal(this);
}

/// <summary>The signal came.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record SignalReceived(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Signals.Remove(Key);
}

/// <summary>The signal is no longer awaited.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record SignalNoLongerAwaited(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Signals.Remove(Key);
}
