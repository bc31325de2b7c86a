namespace Workflows.Server.Publication;

/// <summary>One person's approval of one revision.</summary>
/// <param name="StepKind">At which step, such as <c>leader-review</c>.</param>
/// <param name="StepName">The step's name in the pipeline.</param>
/// <param name="PersonId">Who.</param>
/// <param name="PersonName">Who, by name.</param>
/// <param name="Participant">As which participant.</param>
/// <param name="Opinion">What they wrote, or null.</param>
/// <param name="DecidedAt">When.</param>
public sealed record Approval(
    string StepKind, string StepName, Guid PersonId, string PersonName, string Participant, string? Opinion, DateTimeOffset DecidedAt);

/// <summary>The steps without whose approval nothing is published.</summary>
public static class ApprovalSteps
{
    /// <summary>Form and secrecy review (保密審查) by the disclosure office.</summary>
    public const string SecrecyReview = "secrecy-review";

    /// <summary>Review (審核) by the responsible leader.</summary>
    public const string LeaderReview = "leader-review";

    /// <summary>Approval (審定) by the leading group.</summary>
    public const string GroupApproval = "group-approval";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Required { get; } = [SecrecyReview, LeaderReview, GroupApproval];
}
