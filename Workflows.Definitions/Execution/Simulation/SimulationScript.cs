using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>What a simulation begins with and what happens in it.</summary>
/// <param name="Variables">The variables of the process scope.</param>
/// <param name="Entries">What happens, in order.</param>
public sealed record SimulationScript(FeelContext Variables, ImmutableArray<SimulationEntry> Entries);

/// <summary>One thing that happens in a simulation.</summary>
public abstract record SimulationEntry;

/// <summary>Something waiting is done: a user task, a service, a called process or an awaited message, by the id of its element.</summary>
/// <param name="ElementId">The element that waits.</param>
/// <param name="Variables">The result.</param>
public sealed record CompleteEntry(string ElementId, FeelContext Variables) : SimulationEntry;

/// <summary>
/// A requested service, a called process or a user task fails: an error where something catches its code, otherwise an incident.
/// </summary>
/// <param name="ElementId">The element that waits.</param>
/// <param name="ErrorCode">The code, or null for <c>service.failed</c>, <c>call.failed</c> or <c>task.failed</c>.</param>
public sealed record FailEntry(string ElementId, string? ErrorCode) : SimulationEntry;

/// <summary>A message comes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CorrelationKey">Its correlation key, or null for any.</param>
/// <param name="Variables">Its payload.</param>
public sealed record MessageEntry(string Name, string? CorrelationKey, FeelContext Variables) : SimulationEntry;

/// <summary>A signal comes to everything that waits for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variables">Its payload.</param>
public sealed record SignalEntry(string Name, FeelContext Variables) : SimulationEntry;

/// <summary>Variables are set from outside; what an incident stopped is then tried again.</summary>
/// <param name="Variables">The new values.</param>
public sealed record SetEntry(FeelContext Variables) : SimulationEntry;

/// <summary>Virtual time goes on; the timers that come due fire, in the order of their moments.</summary>
/// <param name="Duration">How far, as ISO 8601 duration.</param>
public sealed record AdvanceEntry(string Duration) : SimulationEntry;
