using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>How a simulation stands at the end of its script.</summary>
public enum SimulationStatus
{
    /// <summary>The instance waits for something.</summary>
    Active,

    /// <summary>The instance has completed.</summary>
    Completed,

    /// <summary>A terminate end event ended the instance.</summary>
    Terminated,

    /// <summary>An incident is open.</summary>
    Incident,

    /// <summary>An entry of the script did not apply; see <see cref="SimulationResult.Error"/>.</summary>
    Error,
}

/// <summary>What a simulation gave.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Variables">The variables of the process scope.</param>
/// <param name="Waiting">What it waits for.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Error">Why the script could not go on, or null.</param>
public sealed record SimulationResult(
    SimulationStatus Status,
    FeelContext Variables,
    ImmutableArray<SimulationWaiting> Waiting,
    ImmutableArray<SimulatedEvent> Events,
    SimulationError? Error);

/// <summary>Something that an instance waits for, or a process before it begins.</summary>
/// <param name="ElementId">The element that waits.</param>
/// <param name="Kind"><c>userTask</c>, <c>service</c>, <c>call</c>, <c>timer</c>, <c>message</c>, <c>signal</c>, <c>condition</c> or <c>incident</c>.</param>
/// <param name="DueAt">When it is due, or null.</param>
/// <param name="Name">The name of the message, the type of the service or the code of the incident; null for the others.</param>
public sealed record SimulationWaiting(string ElementId, string Kind, DateTimeOffset? DueAt, string? Name)
{
    /// <summary>The instance that waits; null where a process waits to begin.</summary>
    public string? InstanceId { get; init; }
}

/// <summary>Something that happened.</summary>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="At">When, in virtual time.</param>
/// <param name="InstanceId">In which instance.</param>
/// <param name="Event">What.</param>
public sealed record SimulatedEvent(long Sequence, DateTimeOffset At, string InstanceId, ProcessEvent Event);

/// <summary>Why a script could not go on.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Entry">The place of the entry in the script, from 0; null where the start failed.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record SimulationError(string Code, int? Entry, string Message);
