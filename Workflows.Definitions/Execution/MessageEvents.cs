using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An element waits for a message.</summary>
/// <param name="Key">The key of the subscription.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="OwnerKey">The element instance that it belongs to.</param>
/// <param name="MessageName">The name of the message.</param>
/// <param name="CorrelationKey">Selects this instance among others that wait for the same name, or null.</param>
public sealed record MessageAwaited(long Key, string ElementId, long OwnerKey, string MessageName, string? CorrelationKey = null)
    : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.AddSubscription(this);
}

/// <summary>The message came.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record MessageReceived(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Subscriptions.Remove(Key);
}

/// <summary>The message is no longer awaited.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record MessageNoLongerAwaited(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Subscriptions.Remove(Key);
}

/// <summary>A message was sent. The host delivers it: to an instance that waits for it, or to a process that it begins.</summary>
/// <param name="Key">The key of the element instance that sent it.</param>
/// <param name="ElementId">The event or task.</param>
/// <param name="MessageName">The name of the message.</param>
/// <param name="CorrelationKey">What selects the receiver among those that wait for the same name, or null.</param>
/// <param name="Variables">What it carries.</param>
public sealed record MessageThrown(long Key, string ElementId, string MessageName, string? CorrelationKey, FeelContext Variables)
    : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state)
    {
    }
}
