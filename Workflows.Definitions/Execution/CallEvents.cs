using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>The host is asked to run another process, or a global task (BPMN 2.0.2, 10.3.6).</summary>
/// <param name="Key">The key of the call activity's element instance.</param>
/// <param name="ElementId">The call activity.</param>
/// <param name="CalledElement">The identifier of the process or global task.</param>
/// <param name="CalledVersion">Which version of it, 1 or more; null for the one in force.</param>
/// <param name="Variables">What it is given.</param>
public sealed record CallRequested(
    long Key,
    string ElementId,
    string CalledElement,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? CalledVersion,
    FeelContext Variables) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) =>
        state.Occasional.Calls.Put(new OpenCall(Key, ElementId, CalledElement, CalledVersion));
}

/// <summary>The called process was done.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record CallCompleted(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Calls.Remove(Key);
}

/// <summary>The called process ended with an error, or could not be called.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record CallFailed(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Calls.Remove(Key);
}

/// <summary>The called process is no longer wanted; the host cancels it.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record CallCanceled(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Occasional.Calls.Remove(Key);
}
