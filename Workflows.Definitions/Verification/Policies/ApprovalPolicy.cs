using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>What a pipeline must keep to, whoever draws it: rules that are proved over all its runs before it is used.</summary>
public sealed record ApprovalPolicy
{
    /// <summary>The name that people read, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The rules, each under an identifier of its own.</summary>
    public ImmutableArray<PolicyRule> Rules { get; init; } = [];
}

/// <summary>One rule of a policy.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(ApprovedBefore), "approvedBefore")]
[JsonDerivedType(typeof(SeparationOfDuty), "separationOfDuty")]
[JsonDerivedType(typeof(AnsweredTasks), "answeredTasks")]
public abstract record PolicyRule
{
    /// <summary>The identifier, unique in the policy.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule is for, as people read it, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a definition that breaks the rule may not be used; otherwise a breach is a warning.</summary>
    public bool Binding { get; init; }
}

/// <summary>
/// On every path to a target each of the approvals has been given before, with its last decision an approving one, and the
/// text has not been changed since.
/// </summary>
public sealed record ApprovedBefore : PolicyRule
{
    /// <summary>What may not be reached without the approvals.</summary>
    public required ElementSelector Before { get; init; }

    /// <summary>The approvals; all of them are needed, in any order.</summary>
    public required ImmutableArray<ElementSelector> Approvals { get; init; }

    /// <summary>Which decisions approve. A task that offers no decision approves when it is completed.</summary>
    public ImmutableArray<string> Decisions { get => field.IsDefault ? ["approve"] : field; init; }

    /// <summary>Whether the approvals must have been given in the order in which they stand here.</summary>
    public bool InOrder { get; init; }

    /// <summary>How many of several people who vote on one task must approve, so that the task approves.</summary>
    public VotesNeeded Votes { get; init; } = VotesNeeded.All;

    /// <summary>What changes the text, so that earlier approvals no longer hold.</summary>
    public ImmutableArray<ElementSelector> Changes { get => field.IsDefault ? [new ElementSelector { Step = "revision" }] : field; init; }
}

/// <summary>Nobody may do both a task of the first and one of the second kind in one instance, as the tasks themselves exclude it.</summary>
public sealed record SeparationOfDuty : PolicyRule
{
    /// <summary>The tasks of the one kind.</summary>
    public required ElementSelector First { get; init; }

    /// <summary>The tasks of the other kind.</summary>
    public required ElementSelector Second { get; init; }
}

/// <summary>Every user task has a deadline and somebody who answers for it.</summary>
public sealed record AnsweredTasks : PolicyRule
{
    /// <summary>Which user tasks; null for all.</summary>
    public ElementSelector? Of { get; init; }

    /// <summary>Whether something must happen, too, when time runs out: a timer on the task or on what it stands in.</summary>
    public bool Escalation { get; init; }
}

/// <summary>How many votes approve.</summary>
public enum VotesNeeded
{
    /// <summary>Everybody who votes, and at least one.</summary>
    All,

    /// <summary>More than half of those who vote.</summary>
    Majority,

    /// <summary>One is enough.</summary>
    One,
}

/// <summary>Selects elements of a definition. All members that are given must fit.</summary>
public sealed record ElementSelector
{
    /// <summary>The kind of a user task's step, of <c>wf:step</c>.</summary>
    public string? Step { get; init; }

    /// <summary>The type of a service or send task's service, of <c>wf:service</c>.</summary>
    public string? Service { get; init; }

    /// <summary>The identifier of an element.</summary>
    public string? Element { get; init; }

    [JsonIgnore]
    internal bool IsEmpty => Step is null && Service is null && Element is null;

    internal bool Selects(FlowNode element) =>
        !IsEmpty
        && (Step is null || (element is UserTask task && string.Equals(task.StepKind, Step, StringComparison.Ordinal)))
        && (Service is null || string.Equals(ServiceOf(element), Service, StringComparison.Ordinal))
        && (Element is null || string.Equals(element.Id, Element, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Step, Service, Element }.Where(part => part is not null));

    private static string? ServiceOf(FlowNode element) => (element as ServiceTask)?.ServiceType ?? (element as SendTask)?.ServiceType;
}
