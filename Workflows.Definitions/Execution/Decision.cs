using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>The answer to a command: the events that follow from it with the state after them, or a refusal and nothing else.</summary>
public sealed record Decision
{
    private Decision(ImmutableArray<ProcessEvent> events, ProcessState? state, ProcessRefusal? refusal) =>
        (Events, State, Refusal) = (events, state, refusal);

    /// <summary>What happened, in order; empty where the command was refused.</summary>
    public ImmutableArray<ProcessEvent> Events { get; }

    /// <summary>The state after the events, or null where the command was refused.</summary>
    public ProcessState? State { get; }

    /// <summary>Why the command was refused, or null.</summary>
    public ProcessRefusal? Refusal { get; }

    /// <summary>A decision that the command is carried out.</summary>
    /// <param name="events">What happened.</param>
    /// <param name="state">The state after it.</param>
    /// <returns>The decision.</returns>
    public static Decision Accepted(ImmutableArray<ProcessEvent> events, ProcessState state) => new(events, state, null);

    /// <summary>A decision that the command is not carried out.</summary>
    /// <param name="code">A stable code, such as <c>task.notOpen</c>.</param>
    /// <param name="message">What was expected and what was found, for people.</param>
    /// <returns>The decision.</returns>
    public static Decision Refused(string code, string message) => new([], null, new ProcessRefusal(code, message));
}

/// <summary>Why a command was refused.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record ProcessRefusal(string Code, string Message);
