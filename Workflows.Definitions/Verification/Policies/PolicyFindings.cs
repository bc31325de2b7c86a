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

    internal static ProvedFinding ApprovedOutOfOrder { get; } = new(
        new("policy.approvedOutOfOrder", DiagnosticSeverity.Warning, "{0} can be reached with the approvals given in another order than the rule says; too early, or not again after an earlier one, comes: {1}. It comes to that by: {2}. (rule {3})"),
        "Put the approvals one after the other in the order of the rule, and lead a path back in front of the first one that has to be given again.");

    internal static ProvedFinding VotesNotDecisive { get; } = new(
        new("policy.votesNotDecisive", DiagnosticSeverity.Warning, "{0} can be reached without a vote on {1} that carries: no condition on the way counts the votes so that only enough approvals lead on. It comes to that by: {2}. (rule {3})"),
        "Collect the decisions with the output collection of wf:loop, and put a condition on the flows of the next gateway that counts them, such as every vote in votes satisfies vote = \"approve\"; an empty list must not lead on.");

    internal static ProvedFinding SamePerson { get; } = new(
        new("policy.samePerson", DiagnosticSeverity.Warning, "One person may do both {1} and then {0}, because {0} does not exclude who did {1}. It comes to that by: {2}. (rule {3})"),
        "Put wf:separateFrom with the other task into the task that comes later; where either may come first, into both.");

    internal static ProvedFinding NoDeadline { get; } = new(
        new("policy.noDeadline", DiagnosticSeverity.Warning, "The user task {0} has no deadline. (rule {1})"),
        "Without one, nobody hears of a task that lies about; give it wf:deadline.");

    internal static ProvedFinding NobodyAnswers { get; } = new(
        new("policy.nobodyAnswers", DiagnosticSeverity.Warning, "Nobody answers for the user task {0}: it has no potential owner. (rule {1})"),
        "Say in a potentialOwner who may do it.");

    internal static ProvedFinding NobodyHears { get; } = new(
        new("policy.nobodyHears", DiagnosticSeverity.Warning, "Nothing happens when time runs out for the user task {0}: there is no timer on it, nor on what it stands in. (rule {1})"),
        "Put a timer on its boundary, interrupting or not, and behind it what is to be done: a reminder, a report to whoever answers for the task.");

    internal static ProvedFinding VotesTried { get; } = new(
        new("policy.votesTried", DiagnosticSeverity.Information, "The rule {1} takes the flows behind {0} as carried by the votes, because they are with every vote of up to {2} people; larger groups were not tried."),
        "A condition that compares with a fixed number, such as count(votes) = 7, may treat a larger group otherwise; say it in relation to the number of votes.");

    internal static ProvedFinding CallNotFollowed { get; } = new(
        new("policy.callNotFollowed", DiagnosticSeverity.Information, "What is called at {0} is a process of its own, to which the rule {1} is not followed: approvals and changes in it do not count here."),
        "The called process is proved by itself when it is deployed.");

    internal static ProvedFinding NotDecided { get; } = new(
        new("policy.notDecided", DiagnosticSeverity.Warning, "Whether the rule {0} holds is not decided: not every run could be followed to its end."),
        "Either the process has too many states, or tokens meet unawares, which the findings on soundness say; put that right first. A binding rule must be proved.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ProvedFinding> All { get; } =
    [
        NotApproved, ChangedAfterApproval, ApprovedOutOfOrder, VotesNotDecisive, SamePerson, NoDeadline, NobodyAnswers, NobodyHears, VotesTried, CallNotFollowed, NotDecided,
    ];
}
