using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Where the other tokens of a state may come to while one of them does not move: along every flow, through a joining gateway
/// only where all its flows can be reached without that one. A token that none of the others can come to is free to move
/// first: whatever they do stays possible and meets it nowhere (a persistent set of one token's moves).
/// </summary>
internal sealed class ReachOfOthers(ProofNet net, ProofThreads threads, ProofEffort effort)
{
    private readonly bool[] reached = new bool[net.Nodes.Length];
    private readonly bool[] left = new bool[net.Nodes.Length];
    private readonly bool[] marked = new bool[net.Flows.Length];
    private readonly HashSet<NetNode> livingThreads = [];
    private readonly HashSet<NetNode> started = [];
    private readonly Stack<NetNode> open = new();

    /// <summary>Whether one of the others stands at a node or may come to it.</summary>
    public bool Reaches(NetNode node) => reached[node.Index];

    /// <summary>What the others may write before the one that waits moves again.</summary>
    public ulong Writes(ProofVariables variables)
    {
        var written = 0UL;
        foreach (var node in net.Nodes)
        {
            if (reached[node.Index])
                written |= variables.WrittenBy(node);
        }

        return written;
    }

    /// <summary>Whether the others may come to a node of some kind.</summary>
    public bool ReachesAny(Func<NetNode, bool> kind) => Array.Exists(net.Nodes, node => reached[node.Index] && kind(node));

    public void Compute(IReadOnlyList<ProofToken> tokens, int except)
    {
        effort.Spend(net.Nodes.Length);
        Array.Clear(reached);
        Array.Clear(left);
        Array.Clear(marked);
        livingThreads.Clear();
        started.Clear();
        foreach (var token in tokens)
        {
            if (!net.IsHeld(token.Place) && !net.IsChoosing(token.Place) && net.NodeOf(token.Place) is { Semantics.Joining: Joining.Enough } gateway)
                started.Add(gateway);
            if (threads.OriginOf(token.Thread) is { } origin)
                livingThreads.Add(origin);
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            if (index != except)
                Begin(tokens[index], tokens[except]);
        }

        while (open.TryPop(out var node))
            LeaveAll(node);
    }

    private void Begin(ProofToken token, ProofToken resting)
    {
        if (net.IsHeld(token.Place))
        {
            Mark(net.FlowOf(token.Place));
            return;
        }

        var node = net.NodeOf(token.Place);
        if (started.Contains(node) && !net.IsChoosing(token.Place))
            return;
        reached[node.Index] = true;
        // A sub-process around the resting token is not done before that token is, and what interrupts it ends that token too.
        var isAround = node.IsScope && Holds(node, token, resting);
        if (!isAround && !left[node.Index])
        {
            left[node.Index] = true;
            open.Push(node);
        }

        Arm(node, interruptingToo: !isAround);
    }

    private bool Holds(NetNode scope, ProofToken owner, ProofToken inside)
    {
        var node = net.NodeOf(inside.Place);
        return node.Scope == scope ? inside.ScopeThread == owner.Thread : node.IsInside(scope);
    }

    private void Enter(NetNode node)
    {
        if (!reached[node.Index])
        {
            reached[node.Index] = true;
            Arm(node, interruptingToo: true);
            foreach (var start in node.Starts)
                Enter(start);
        }

        if (!left[node.Index])
        {
            left[node.Index] = true;
            open.Push(node);
        }
    }

    private void Arm(NetNode node, bool interruptingToo)
    {
        foreach (var boundary in node.Boundaries)
        {
            var interrupts = ((BoundaryEvent)boundary.Element).CancelActivity;
            if (interrupts ? interruptingToo : !livingThreads.Contains(boundary))
                Enter(boundary);
        }
    }

    private void LeaveAll(NetNode node)
    {
        foreach (var flow in node.Outgoing)
            Mark(flow);
    }

    private void Mark(NetFlow flow)
    {
        if (marked[flow.Index])
            return;
        marked[flow.Index] = true;
        // A gateway that has had enough takes in what comes late, and sends nothing on.
        if (started.Contains(flow.Target))
            return;
        if (flow.Target.Semantics.Joining is not Joining.All || Array.TrueForAll(flow.Target.Incoming, incoming => marked[incoming.Index]))
            Enter(flow.Target);
    }
}
