using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>Remembers which tasks of the two kinds are done, one bit each, and reports one that does not exclude who did another.</summary>
internal sealed class SeparationMonitor(SeparationOfDuty rule, ProofNet net) : ProofMonitor
{
    /// <summary>How many tasks fit into the memory of a state.</summary>
    public const int MostTasks = 62;

    private readonly NetNode[] tasks = [.. net.Nodes.Where(node =>
        node.Element is UserTask && (rule.First.Selects(node.Element) || rule.Second.Selects(node.Element)))];

    public int TaskCount => tasks.Length;

    public override bool Watches(NetNode node) => Array.IndexOf(tasks, node) >= 0;

    public override long Completed(long memory, NetNode node, string? decision, Action<Observation> report)
    {
        for (var index = 0; index < tasks.Length; index++)
        {
            if ((memory >> index & 1) == 1 && AreToBeSeparate(tasks[index], node) && !Excludes(node, tasks[index]))
                report(new Observation(ObservationKind.Breach, node, tasks[index]));
        }

        return memory | 1L << Array.IndexOf(tasks, node);
    }

    private bool AreToBeSeparate(NetNode done, NetNode node) =>
        done != node
        && ((rule.First.Selects(done.Element) && rule.Second.Selects(node.Element))
            || (rule.Second.Selects(done.Element) && rule.First.Selects(node.Element)));

    private static bool Excludes(NetNode node, NetNode done) =>
        ((UserTask)node.Element).SeparateFrom.Contains(done.Id, StringComparer.Ordinal);
}
