namespace Workflows.Definitions.Execution;

/// <summary>Something could not go on; the instance waits for repair instead of being lost.</summary>
/// <param name="Key">The key of the incident.</param>
/// <param name="ElementId">The element that could not go on.</param>
/// <param name="OwnerKey">Its element instance.</param>
/// <param name="Code">A stable code, such as <c>expression.failed</c> or <c>gateway.noFlow</c>.</param>
/// <param name="Message">What happened, for people.</param>
public sealed record IncidentRaised(long Key, string ElementId, long OwnerKey, string Code, string Message) : ElementEvent(Key, ElementId)
{
    /// <summary>Where in the element's life it stopped, and where a retry goes on.</summary>
    public ElementPhase Phase { get; init; } = ElementPhase.Activation;

    internal override void ApplyTo(WorkingState state) => state.AddIncident(this);
}

/// <summary>The incident was repaired.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record IncidentResolved(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Incidents.Remove(Key);
}
