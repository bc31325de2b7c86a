using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>Remembers which approvals hold, one bit each, and reports where the target is entered without one.</summary>
internal sealed class ApprovalMonitor(ApprovedBefore rule) : ProofMonitor
{
    /// <summary>How many approvals fit into the memory of a state.</summary>
    public const int MostApprovals = 62;

    private long Complete => (1L << rule.Approvals.Length) - 1;

    public override bool Watches(NetNode node) =>
        rule.Before.Selects(node.Element) || IsChange(node) || rule.Approvals.Any(approval => approval.Selects(node.Element));

    public override long Entered(long memory, NetNode node, Action<Observation> report)
    {
        if (rule.Before.Selects(node.Element) && memory != Complete)
            report(new Observation(ObservationKind.Breach, node, Complete & ~memory));
        return memory;
    }

    public override long Completed(long memory, NetNode node, string? decision, Action<Observation> report)
    {
        if (IsChange(node))
            return 0;
        for (var index = 0; index < rule.Approvals.Length; index++)
        {
            if (rule.Approvals[index].Selects(node.Element))
                memory = Approves(node, decision) ? memory | (1L << index) : memory & ~(1L << index);
        }

        return memory;
    }

    /// <summary>Whether completing a node in this way approves.</summary>
    public bool Approves(NetNode node, string? decision) =>
        decision is null ? node.Element is not UserTask { Decisions.IsEmpty: false } : rule.Decisions.Contains(decision, StringComparer.Ordinal);

    public bool IsChange(NetNode node) => rule.Changes.Any(change => change.Selects(node.Element));
}
