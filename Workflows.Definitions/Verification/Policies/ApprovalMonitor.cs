using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>
/// Remembers which approvals hold, one bit each, and which votes are cast but not yet counted, and reports where the target
/// is entered without one.
/// </summary>
internal sealed class ApprovalMonitor(ApprovedBefore rule, VoteCounting counting) : ProofMonitor
{
    /// <summary>How many approvals fit into the memory of a state.</summary>
    public const int MostApprovals = 31;

    private long Complete => (1L << rule.Approvals.Length) - 1;

    public override bool Watches(NetNode node) =>
        rule.Before.Selects(node.Element) || IsChange(node) || counting.CountsAt(node) || rule.Approvals.Any(approval => approval.Selects(node.Element));

    public override long Entered(long memory, NetNode node, Action<Observation> report)
    {
        if (rule.Before.Selects(node.Element) && (memory & Complete) != Complete)
            report(new Observation(ObservationKind.Breach, node, Complete & ~memory));
        return memory;
    }

    public override long Completed(long memory, NetNode node, string? decision, Action<Observation> report)
    {
        if (IsChange(node))
            return 0;
        for (var index = 0; index < rule.Approvals.Length; index++)
        {
            if (!rule.Approvals[index].Selects(node.Element))
                continue;
            memory = Without(memory, index);
            if (VoteCounting.IsVote(node))
                memory |= Cast(index);
            else if (Approves(node, decision))
                memory = With(memory, index);
        }

        return memory;
    }

    // The vote of nobody is a vote too, which the conditions must not take for an approval.
    public override long Skipped(long memory, NetNode node) =>
        VoteCounting.IsVote(node) ? Completed(memory, node, decision: null, _ => { }) : memory;

    public override long Left(long memory, NetFlow flow)
    {
        for (var index = 0; index < rule.Approvals.Length; index++)
        {
            if ((memory & Cast(index)) != 0 && counting.Carries(flow, index))
                memory = With(memory & ~Cast(index), index);
        }

        return memory;
    }

    /// <summary>Whether completing a node in this way approves.</summary>
    public bool Approves(NetNode node, string? decision) =>
        decision is null ? node.Element is not UserTask { Decisions.IsEmpty: false } : rule.Decisions.Contains(decision, StringComparer.Ordinal);

    public bool IsChange(NetNode node) => rule.Changes.Any(change => change.Selects(node.Element));

    private static long Cast(int index) => 1L << (MostApprovals + index);

    // In order, an approval counts only when all before it hold, and no longer when one of them is given anew.
    private long With(long memory, int index) =>
        rule.InOrder && (~memory & ((1L << index) - 1)) != 0 ? memory : memory | 1L << index;

    private long Without(long memory, int index) =>
        rule.InOrder ? memory & ~(Complete & ~((1L << index) - 1)) : memory & ~(1L << index);
}
