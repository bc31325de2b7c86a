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
        var inner = Array.ConvertAll(net.Nodes, node => !node.Waits && variables.WrittenBy(node) == 0);
        var successors = net.Nodes
            .Select(node => inner[node.Index]
                ? node.Outgoing.Select(flow => flow.Target.Index).Where(target => inner[target]).Concat(Again(node)).ToList()
                : [])
            .ToList();
        return Components.Of(successors)
            .Where(members => members.Length > 1 || successors[members[0]].Contains(members[0]))
            .Select(members => Array.ConvertAll([.. members], member => net.Nodes[member]));
    }

    // A loop that a number bounds, or whose condition counts, does come to its end.
    private static int[] Again(NetNode node) =>
        node.Repetition is { IsInTurn: true, IsBounded: false } loop && loop.While?.Names.Contains("loopCounter") is not true ? [node.Index] : [];
}
