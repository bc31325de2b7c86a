using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>The host is asked to do something.</summary>
/// <param name="Key">The key of the element instance that asks.</param>
/// <param name="ElementId">The task.</param>
/// <param name="ServiceType">Which service.</param>
/// <param name="Inputs">What it is given.</param>
public sealed record ServiceRequested(long Key, string ElementId, string ServiceType, FeelContext Inputs) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Services.Put(new RequestedService(Key, ElementId, ServiceType));
}

/// <summary>The service was done.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ServiceCompleted(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Services.Remove(Key);
}

/// <summary>The service could not be done; an incident follows.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ServiceFailed(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Services.Remove(Key);
}

/// <summary>The request is no longer wanted.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ServiceCanceled(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Services.Remove(Key);
}
