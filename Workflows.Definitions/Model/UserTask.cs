using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>A task that a person does with the help of the platform (BPMN 2.0.2, 10.3.4).</summary>
public sealed record UserTask : Activity
{
    /// <summary>
    /// Who may do the task (BPMN 2.0.2, 10.3.2 PotentialOwner): FEEL expressions whose value is the name of a participant
    /// such as <c>"responsible-leader"</c>, or a list of such names.
    /// </summary>
    public ImmutableArray<FormalExpression> PotentialOwners { get; init; } = [];

    /// <summary>
    /// Who does the task (BPMN 2.0.2, 10.3.2 HumanPerformer and Performer): expressions as for potential owners.
    /// </summary>
    public ImmutableArray<FormalExpression> Performers { get; init; } = [];

    /// <summary>By when the task is due; from <c>wf:deadline</c>. Null where it has no deadline.</summary>
    public TaskDeadline? Deadline { get; init; }

    /// <summary>The decisions that the person may take; from <c>wf:decision</c>. Empty where the task is just completed.</summary>
    public ImmutableArray<TaskDecision> Decisions { get; init; } = [];

    /// <summary>
    /// What the step means to the disclosure, such as <c>secrecy-review</c>, <c>leader-review</c>, <c>group-approval</c> or
    /// <c>revision</c>; from <c>wf:step kind</c>. Null for a plain task.
    /// </summary>
    public string? StepKind { get; init; }

    /// <summary>
    /// The identifiers of the user tasks whose doers may not do this one in the same instance; from <c>wf:separateFrom</c>.
    /// </summary>
    public ImmutableArray<string> SeparateFrom { get; init; } = [];
}

/// <summary>A deadline: so many working days of the agency's calendar, or an ISO 8601 duration given by an expression.</summary>
/// <param name="WorkingDays">The number of working days, 1 or more, or null.</param>
/// <param name="Duration">A FEEL expression or ISO 8601 text that gives a duration, or null.</param>
public sealed record TaskDeadline(int? WorkingDays, FormalExpression? Duration);

/// <summary>One decision that a task offers.</summary>
/// <param name="Value">The stable value that conditions compare with, such as <c>approve</c>.</param>
/// <param name="Name">The name that people read, or null for the platform's own word.</param>
/// <param name="OpinionRequired">Whether the person must give an opinion with this decision.</param>
public sealed record TaskDecision(string Value, string? Name, bool OpinionRequired);
