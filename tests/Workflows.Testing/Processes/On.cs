using Workflows.Definitions.Model;

namespace Workflows.Testing.Processes;

/// <summary>Event definitions in a word; what they refer to has its name as identifier.</summary>
public static class On
{
    public static MessageEventDefinition Message(string name) => new() { Id = string.Empty, MessageRef = name };

    public static SignalEventDefinition Signal(string name) => new() { Id = string.Empty, SignalRef = name };

    public static ErrorEventDefinition Error(string? code = null) => new() { Id = string.Empty, ErrorRef = code };

    public static EscalationEventDefinition Escalation(string? code = null) => new() { Id = string.Empty, EscalationRef = code };

    public static TimerEventDefinition Timer(string duration) =>
        new() { Id = string.Empty, TimeDuration = new FormalExpression(duration) };

    public static TimerEventDefinition Cycle(string cycle) => new() { Id = string.Empty, TimeCycle = new FormalExpression(cycle) };

    public static LinkEventDefinition Link(string name) => new() { Id = string.Empty, Name = name };

    public static CancelEventDefinition Cancel() => new() { Id = string.Empty };

    public static TerminateEventDefinition Terminate() => new() { Id = string.Empty };

    public static ConditionalEventDefinition Condition(string condition) =>
        new() { Id = string.Empty, Condition = new FormalExpression(condition) };

    public static CompensateEventDefinition Compensation(string? activity = null, bool waits = true) =>
        new() { Id = string.Empty, ActivityRef = activity, WaitForCompletion = waits };
}
