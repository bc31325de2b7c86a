namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Loops in which nothing waits and nothing is written: what led into another round leads into every further one, within one
/// command of the engine. The token game leaves conditions open each time anew and so does not see it.
/// </summary>
internal static class NeverWaiting
{
    /// <summary>Each such loop, its nodes in the order of the file.</summary>
    public static IEnumerable<NetNode[]> Loops(ProofNet net, ProofVariables variables)
    {
        var inner = Array.ConvertAll(net.Nodes, node => !node.Semantics.Waits && variables.WrittenBy(node) == 0);
        var successors = net.Nodes
            .Select(node => inner[node.Index]
                ? node.Outgoing.Select(flow => flow.Target.Index).Where(target => inner[target]).ToList()
                : [])
            .ToList();
        return Components.Of(successors)
            .Where(members => members.Length > 1 || successors[members[0]].Contains(members[0]))
            .Select(members => Array.ConvertAll([.. members], member => net.Nodes[member]));
    }
}
