using System.Collections.Immutable;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>What the proof of a policy may find. A breach of a binding rule is an error whatever is said here.</summary>
public static class PolicyFindings
{
    internal static ProvedFinding NotApproved { get; } = new(
        new("policy.notApproved", DiagnosticSeverity.Warning, "{0} can be reached without the approval of: {1}. It comes to that by: {2}. (rule {3})"),
        "Lead every path through the approvals that the rule names, and onwards only by the flow of the approving decision.");

    internal static ProvedFinding ChangedAfterApproval { get; } = new(
        new("policy.changedAfterApproval", DiagnosticSeverity.Warning, "{0} can be reached with a text that was changed after the approval of: {1}. It comes to that by: {2}. (rule {3})"),
        "What was approved is not what comes out; lead the path back through the approvals after every change.");

    internal static ProvedFinding SamePerson { get; } = new(
        new("policy.samePerson", DiagnosticSeverity.Warning, "One person may do both {1} and then {0}, because {0} does not exclude who did {1}. It comes to that by: {2}. (rule {3})"),
        "Put wf:separateFrom with the other task into the task that comes later; where either may come first, into both.");

    internal static ProvedFinding NoDeadline { get; } = new(
        new("policy.noDeadline", DiagnosticSeverity.Warning, "The user task {0} has no deadline. (rule {1})"),
        "Without one, nobody hears of a task that lies about; give it wf:deadline.");

    internal static ProvedFinding NobodyAnswers { get; } = new(
        new("policy.nobodyAnswers", DiagnosticSeverity.Warning, "Nobody answers for the user task {0}: it has no potential owner. (rule {1})"),
        "Say in a potentialOwner who may do it.");

    internal static ProvedFinding NotDecided { get; } = new(
        new("policy.notDecided", DiagnosticSeverity.Warning, "Whether the rule {0} holds is not decided: not every run could be followed to its end."),
        "Either the process has too many states, or tokens meet unawares, which the findings on soundness say; put that right first. A binding rule must be proved.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ProvedFinding> All { get; } = [NotApproved, ChangedAfterApproval, SamePerson, NoDeadline, NobodyAnswers, NotDecided];
}
