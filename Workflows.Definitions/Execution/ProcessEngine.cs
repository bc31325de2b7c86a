using Workflows.Definitions.Calendar;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Runs processes as a pure function: a decision follows from the definition, the state, the command and the context alone,
/// and an event changes a state in one way for ever (BPMN 2.0.2, 13 Execution semantics).
/// </summary>
public static class ProcessEngine
{
    /// <summary>What follows from a command. The state that is handed in never changes.</summary>
    /// <param name="definition">The definition that the instance runs on.</param>
    /// <param name="state">Where the instance stands; <see cref="ProcessState.NotStarted"/> before its start.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The moment and the calendar.</param>
    /// <returns>The events with the state after them, or a refusal and no event.</returns>
    public static Decision Decide(ExecutableProcess definition, ProcessState state, ProcessCommand command, DecisionContext context)
    {
        if (state.Status != ProcessStatus.Active && command is not StartProcess)
            return Decision.Refused("process.notActive", $"Expected an active instance, but it is {state.Status}.");
        if (state.ProcessId is { } running && !string.Equals(running, definition.ProcessId, StringComparison.Ordinal))
        {
            return Decision.Refused(
                "process.otherDefinition", $"The instance runs the process '{running}', not '{definition.ProcessId}'.");
        }

        if (state.IsSuspended && !command.IsForSuspended)
            return Decision.Refused("process.suspended", "The instance is suspended; only resuming, cancelling and setting variables go.");

        var step = new Step(definition, state, context);
        command.CarryOut(step);
        TokenFlow.Run(step);
        return step.ToDecision();
    }

    /// <summary>What follows from a command by the calendar that knows weekends only.</summary>
    /// <param name="definition">The definition that the instance runs on.</param>
    /// <param name="state">Where the instance stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The events with the state after them, or a refusal and no event.</returns>
    public static Decision Decide(ExecutableProcess definition, ProcessState state, ProcessCommand command, DateTimeOffset now) =>
        Decide(definition, state, command, new DecisionContext(now, WorkingCalendar.WeekendsOnly));

    /// <summary>The state after one more event; the only thing that changes a state.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="event">What happened.</param>
    /// <returns>The state after.</returns>
    public static ProcessState Apply(ProcessState state, ProcessEvent @event)
    {
        var working = new WorkingState(state);
        @event.ApplyTo(working);
        return working.ToState();
    }

    /// <summary>The state after all events of a journal, from the first.</summary>
    /// <param name="events">The events in order.</param>
    /// <returns>The state after the last.</returns>
    public static ProcessState Fold(IEnumerable<ProcessEvent> events)
    {
        var working = new WorkingState(ProcessState.NotStarted);
        foreach (var happened in events)
            happened.ApplyTo(working);
        return working.ToState();
    }
}
