namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// When an inclusive gateway has waited long enough (BPMN 2.0.2, 13.4.3): no token of its scope can come to an incoming flow
/// that has none yet, without passing the gateway, unless it can also come to one that has.
/// </summary>
internal static class InclusiveJoins
{
    public static bool IsComplete(ProofNet net, IReadOnlyList<ProofToken> tokens, NetNode gateway, int scopeThread)
    {
        var here = tokens.Where(token => token.ScopeThread == scopeThread && net.NodeOf(token.Place).Scope == gateway.Scope).ToList();
        var filled = gateway.Incoming.Where(flow => here.Exists(token => token.Place == net.Held(flow))).ToHashSet();
        if (filled.Count == gateway.Incoming.Length)
            return true;
        var (toFilled, toEmpty) = (Sources(filled, gateway), Sources(gateway.Incoming.Where(flow => !filled.Contains(flow)), gateway));
        return here.TrueForAll(token =>
        {
            var node = net.NodeOf(token.Place);
            return node == gateway || !toEmpty.Contains(node) || toFilled.Contains(node);
        });
    }

    // The nodes from which a flow can be reached without passing the gateway.
    private static HashSet<NetNode> Sources(IEnumerable<NetFlow> flows, NetNode gateway)
    {
        var sources = new HashSet<NetNode>();
        var open = new Stack<NetFlow>(flows);
        while (open.TryPop(out var flow))
        {
            if (flow.Source == gateway || !sources.Add(flow.Source))
                continue;
            foreach (var incoming in flow.Source.Incoming)
                open.Push(incoming);
            if (flow.Source.Host is { } host && sources.Add(host))
            {
                foreach (var incoming in host.Incoming)
                    open.Push(incoming);
            }
        }

        return sources;
    }
}
