namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Where the other tokens of a state may come to while one of them does not move: along every flow, through a joining gateway
/// only where all its flows can be reached without that one. A token that none of the others can come to is free to move
/// first: whatever they do stays possible and meets it nowhere (a persistent set of one token's moves).
/// </summary>
internal sealed class ReachOfOthers(ProofNet net, ProofThreads threads, PatientJoins joins, ProofEffort effort)
{
    private readonly bool[] reached = new bool[net.Nodes.Length];
    private readonly bool[] left = new bool[net.Nodes.Length];
    private readonly bool[] marked = new bool[net.Flows.Length];
    private readonly HashSet<NetNode> livingThreads = [];
    private readonly HashSet<NetNode> started = [];
    private readonly Stack<NetNode> open = new();
    private IReadOnlyList<ProofToken> tokens = [];
    private ProofToken resting;

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

    /// <summary>Whether one of the others may come down a flow.</summary>
    public bool Comes(NetFlow flow) => marked[flow.Index];

    /// <summary>Whether the others may come to a node of some kind.</summary>
    public bool ReachesAny(Func<NetNode, bool> kind) => Array.Exists(net.Nodes, node => reached[node.Index] && kind(node));

    public void Compute(IReadOnlyList<ProofToken> all, int except)
    {
        effort.Spend(net.Nodes.Length);
        Array.Clear(reached);
        Array.Clear(left);
        Array.Clear(marked);
        livingThreads.Clear();
        started.Clear();
        (tokens, resting) = (all, all[except]);
        foreach (var token in tokens)
        {
            if (net.KindOf(token.Place) is PlaceKind.At && net.NodeOf(token.Place) is { Semantics.Joining: Joining.Enough } gateway)
                started.Add(gateway);
            if (threads.OriginOf(token.Thread) is { } origin)
                livingThreads.Add(origin);
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            if (index != except)
                Begin(tokens[index]);
        }

        // What begins in the process ends the resting token too, or runs beside it.
        Arm(net.EventSubProcesses, interruptingToo: false);
        while (open.TryPop(out var node))
        {
            foreach (var flow in node.Outgoing)
                Mark(flow);
        }
    }

    private void Begin(ProofToken token)
    {
        var node = net.NodeOf(token.Place);
        switch (net.KindOf(token.Place))
        {
            case PlaceKind.Held when node.Semantics.Joining is Joining.Inclusive && IsHeldAt(node):
                return;
            case PlaceKind.Held or PlaceKind.Optional:
                Mark(net.FlowOf(token.Place));
                return;
            case PlaceKind.Failed:
                return;
            case PlaceKind.Offered or PlaceKind.Gathering or PlaceKind.Again:
                Enter(node);
                return;
            case PlaceKind.At when started.Contains(node):
                return;
            default:
                BeginAt(node, token);
                return;
        }
    }

    private void BeginAt(NetNode node, ProofToken token)
    {
        reached[node.Index] = true;
        // A sub-process around the resting token is not done before that token is, and what interrupts it ends that token too.
        var isAround = net.ScopeAt(token.Place) is { } scope && Holds(scope, token);
        var isUndone = net.KindOf(token.Place) is PlaceKind.Undoing;
        if (!isAround && !isUndone && !left[node.Index])
        {
            left[node.Index] = true;
            open.Push(node);
        }

        if (isUndone && node.IsScope)
            return;
        Arm(node.Boundaries, interruptingToo: !isAround);
        if (node.IsScope)
            Arm(node.EventSubProcesses, interruptingToo: !isAround);
        Throw(node);
        foreach (var handler in net.KindOf(token.Place) is PlaceKind.At && node.IsScope ? [] : node.Handlers)
            EnterHandler(handler);
    }

    private bool Holds(NetNode scope, ProofToken owner)
    {
        var node = net.NodeOf(resting.Place);
        return node.Scope == scope ? resting.ScopeThread == owner.Thread : node.IsInside(scope);
    }

    private void Enter(NetNode node)
    {
        if (!reached[node.Index])
        {
            reached[node.Index] = true;
            Arm(node.Boundaries, interruptingToo: true);
            Arm(node.EventSubProcesses, interruptingToo: true);
            foreach (var start in node.Starts)
                Enter(start);
            Throw(node);
            foreach (var handler in node.Handlers)
                EnterHandler(handler);
        }

        if (!left[node.Index])
        {
            left[node.Index] = true;
            open.Push(node);
        }
    }

    private void EnterHandler(NetNode handler)
    {
        if (!reached[handler.Index])
            Enter(handler);
    }

    private void Arm(NetNode[] catchers, bool interruptingToo)
    {
        foreach (var catcher in catchers)
        {
            if (catcher.HappensByItself && (catcher.Interrupts ? interruptingToo : !livingThreads.Contains(catcher)))
                Enter(catcher);
        }
    }

    private void Throw(NetNode node)
    {
        foreach (var catcher in node.Catchers)
        {
            if (!catcher.Interrupts || !IsSurelyAround(catcher.Ended))
                Enter(catcher);
        }

        if (node.Cancelled is not { } transaction || IsSurelyAround(transaction))
            return;
        foreach (var boundary in transaction.Boundaries)
            Enter(boundary);
    }

    // What ends the scope in which the token rests ends that token too; a scope that lives more than once may be another.
    private bool IsSurelyAround(NetNode? scope) =>
        scope is null
        || (net.NodeOf(resting.Place).IsInside(scope) && tokens.Count(token => net.ScopeAt(token.Place) == scope) == 1);

    private void Mark(NetFlow flow)
    {
        if (marked[flow.Index])
            return;
        marked[flow.Index] = true;
        var target = flow.Target;
        // A gateway that has had enough takes in what comes late, and sends nothing on.
        if (started.Contains(target))
            return;
        var enters = target.Semantics.Joining switch
        {
            Joining.All => Array.TrueForAll(target.Incoming, incoming => marked[incoming.Index]),
            Joining.Inclusive => !WaitsForResting(target),
            _ => true,
        };
        if (enters)
            Enter(target);
    }

    private bool IsHeldAt(NetNode gateway) => net.IsHeld(resting.Place) && net.NodeOf(resting.Place) == gateway;

    // It waits for the resting token as long as that can come to it only by flows on which no other has come.
    private bool WaitsForResting(NetNode gateway)
    {
        if (gateway.Incoming.Length < 2)
            return false;
        // It goes on only with the token that it holds.
        if (IsHeldAt(gateway))
            return true;
        var node = net.NodeOf(resting.Place);
        var onlyBy = net.KindOf(resting.Place) is PlaceKind.Optional && node.Scope == gateway.Scope ? net.FlowOf(resting.Place) : null;
        while (node is not null && node.Scope != gateway.Scope)
            node = node.Scope;
        if (node is null || node == gateway || (gateway.Scope is { } scope && tokens.Count(token => net.ScopeAt(token.Place) == scope) != 1))
            return false;
        var reachable = joins.ReachableFrom(node, onlyBy, gateway);
        return reachable.Length > 0 && !Array.Exists(reachable, flow => marked[flow.Index]);
    }
}
