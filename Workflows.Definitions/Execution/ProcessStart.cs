using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>What begins a process.</summary>
public enum ProcessStartKind
{
    /// <summary>Somebody asks for it, or another process calls it.</summary>
    None,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>A moment, once or again and again.</summary>
    Timer,

    /// <summary>A condition that becomes true.</summary>
    Condition,
}

/// <summary>
/// One thing that begins a process (BPMN 2.0.2, 10.5.2 and 10.6.6). The host watches for it, and then sends a
/// <see cref="StartProcess"/> or <see cref="StartProcessAt"/>.
/// </summary>
public sealed record ProcessStart
{
    /// <summary>The start event, the event behind an instantiating gateway, or the instantiating receive task.</summary>
    public required string ElementId { get; init; }

    /// <summary>What begins it.</summary>
    public required ProcessStartKind Kind { get; init; }

    /// <summary>Which of the element's event definitions it is, from 0.</summary>
    public int Place { get; init; }

    /// <summary>The name of the message or signal, else null.</summary>
    public string? Name { get; init; }

    internal TimeSpecification? Time { get; init; }

    internal CompiledExpression? Condition { get; init; }

    /// <summary>When a timer begins the process next.</summary>
    /// <param name="context">The moment and the calendar.</param>
    /// <returns>When, or null where this is no timer or its expression gives no moment.</returns>
    public StartSchedule? Schedule(DecisionContext context) =>
        Time?.Evaluate(context) is { } schedule ? new StartSchedule(schedule.DueAt, schedule.Repetition) : null;

    /// <summary>Whether the condition that begins the process holds.</summary>
    /// <param name="variables">The data that it is about.</param>
    /// <param name="context">The moment and the calendar.</param>
    /// <returns>False where it does not, cannot be told, or where this is no condition.</returns>
    public bool IsFulfilled(FeelContext variables, DecisionContext context) =>
        Condition is not null
        && Condition.TryEvaluate(variables, context.ForEvaluation(), out var value, out _)
        && value is FeelBoolean { Value: true };
}

/// <summary>When a timer begins a process.</summary>
/// <param name="DueAt">The moment, UTC.</param>
/// <param name="Repetition">What follows, or null where it begins once.</param>
public sealed record StartSchedule(DateTimeOffset DueAt, TimerRepetition? Repetition)
{
    /// <summary>When it begins the process the next time, or null where it does not.</summary>
    /// <returns>The next moment and what follows.</returns>
    public StartSchedule? Next() => Repetition is not null && TimerSchedule.Following(DueAt, Repetition) is { } next
        ? new StartSchedule(next.DueAt, next.Repetition)
        : null;
}
