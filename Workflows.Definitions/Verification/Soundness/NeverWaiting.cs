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
        var waitingInside = net.Nodes.Where(node => node.Waits && !node.IsScope).SelectMany(ScopesAround).ToHashSet();
        var inner = Array.ConvertAll(net.Nodes, node => node.IsScope || (!node.Waits && (node.Caught.Length > 0 || variables.WrittenBy(node) == 0)));
        var successors = net.Nodes
            .Select(node => inner[node.Index]
                ? After(node, waitingInside).Select(next => next.Index).Where(next => inner[next]).Distinct().ToList()
                : [])
            .ToList();
        return Components.Of(successors)
            .Where(members => members.Length > 1 || successors[members[0]].Contains(members[0]))
            .Select(members => Array.ConvertAll([.. members], member => net.Nodes[member]));
    }

    private static IEnumerable<NetNode> After(NetNode node, HashSet<NetNode> waitingInside)
    {
        if (node.IsScope)
            return node.Starts;
        var thrown = node.Throws.Length > 0 ? node.Catchers.Where(catcher => catcher.Interrupts) : [];
        // The last token of a scope in which nothing waits goes on behind the scope.
        var behind = node is { Outgoing.Length: 0, Scope: { } scope } && !waitingInside.Contains(scope) ? scope.Outgoing : node.Outgoing;
        return behind.Select(flow => flow.Target).Concat(thrown).Concat(Again(node));
    }

    // A loop that a number bounds, or whose condition counts, does come to its end.
    private static NetNode[] Again(NetNode node) =>
        node.Repetition is { IsInTurn: true, IsBounded: false } loop && loop.While?.Names.Contains("loopCounter") is not true ? [node] : [];

    private static IEnumerable<NetNode> ScopesAround(NetNode node)
    {
        for (var scope = node.Scope; scope is not null; scope = scope.Scope)
            yield return scope;
    }
}
