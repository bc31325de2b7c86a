namespace Workflows.Definitions.Verification.Soundness;

/// <summary>One way by which a token may leave a node.</summary>
/// <param name="Taken">The flows that are taken; none where the token ends.</param>
/// <param name="Optional">Flows of which each may be taken beside these, or not.</param>
internal sealed record WayOut(NetFlow[] Taken, NetFlow[] Optional)
{
    public WayOut(params NetFlow[] taken)
        : this(taken, [])
    {
    }
}

/// <summary>By which flows a token may leave, as far as what is known of the variables settles it.</summary>
internal sealed class WaysOut(KnownValues values)
{
    private static readonly WayOut[] OnlyTheEnd = [new WayOut()];

    /// <summary>The ways by which a token may leave; none where no condition can hold.</summary>
    public WayOut[] Of(NetNode node, int facts)
    {
        if (node.Outgoing.Length == 0)
            return OnlyTheEnd;
        return node.Semantics.Leaving switch
        {
            Leaving.FirstThatHolds => FirstThatHolds(node, facts),
            Leaving.EveryThatHolds => EveryThatHolds(node, facts),
            _ => [new WayOut(node.Outgoing)],
        };
    }

    private WayOut[] FirstThatHolds(NetNode node, int facts)
    {
        var ways = new List<WayOut>();
        NetFlow? otherwise = null;
        foreach (var flow in node.Outgoing)
        {
            if (flow.IsDefault)
            {
                otherwise = flow;
                continue;
            }

            var holds = values.Holds(flow, facts);
            if (holds is not false)
                ways.Add(new WayOut(flow));
            if (holds is true)
                return [.. ways];
        }

        if (otherwise is not null)
            ways.Add(new WayOut(otherwise));
        return [.. ways];
    }

    // Where nothing is certain one flow is the first that is taken, and those after it may be taken too: each set of flows
    // once, in as many ways as there are flows, and the rest is chosen on each branch for itself.
    private WayOut[] EveryThatHolds(NetNode node, int facts)
    {
        var judged = node.Outgoing.Where(flow => !flow.IsDefault).Select(flow => (Flow: flow, Holds: values.Holds(flow, facts))).ToArray();
        NetFlow[] certain = [.. judged.Where(flow => flow.Holds is true).Select(flow => flow.Flow)];
        NetFlow[] open = [.. judged.Where(flow => flow.Holds is null).Select(flow => flow.Flow)];
        if (certain.Length > 0)
            return [new WayOut(certain, open)];
        var ways = open.Select((flow, index) => new WayOut([flow], open[(index + 1)..]));
        var otherwise = Array.Find(node.Outgoing, flow => flow.IsDefault);
        return otherwise is null ? [.. ways] : [.. ways, new WayOut(otherwise)];
    }
}
