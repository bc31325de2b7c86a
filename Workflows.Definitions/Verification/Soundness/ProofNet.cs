using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>A node of the process as the proofs see it.</summary>
internal sealed class NetNode(int index, FlowNode element, NetNode? scope)
{
    public int Index { get; } = index;

    public FlowNode Element { get; } = element;

    public string Id => Element.Id;

    /// <summary>The sub-process that the node stands in, or null directly in the process.</summary>
    public NetNode? Scope { get; } = scope;

    public TokenSemantics Semantics { get; } = TokenSemantics.Of(element) ?? TokenSemantics.Unknown;

    /// <summary>Whether the proofs know what the element does to tokens.</summary>
    public bool IsKnown { get; } = TokenSemantics.Of(element) is not null;

    /// <summary>Whether tokens live inside.</summary>
    public bool IsScope { get; } = element is IFlowElementsContainer;

    public NetFlow[] Incoming { get; set; } = [];

    public NetFlow[] Outgoing { get; set; } = [];

    public string? DefaultFlowId { get; } = DefaultFlow.Of(element);

    /// <summary>The events on the boundary of an activity.</summary>
    public NetNode[] Boundaries { get; set; } = [];

    /// <summary>For an event on a boundary: the activity that it sits on.</summary>
    public NetNode? Host { get; set; }

    /// <summary>Where tokens begin inside a sub-process.</summary>
    public NetNode[] Starts { get; set; } = [];

    /// <summary>Whether the node stands inside a scope, at any depth.</summary>
    public bool IsInside(NetNode scope)
    {
        for (var around = Scope; around is not null; around = around.Scope)
        {
            if (around == scope)
                return true;
        }

        return false;
    }
}

/// <summary>A sequence flow as the proofs see it.</summary>
internal sealed record NetFlow(int Index, SequenceFlow Flow, NetNode Source, NetNode Target)
{
    public string Id => Flow.Id;

    public bool IsDefault => string.Equals(Source.DefaultFlowId, Flow.Id, StringComparison.Ordinal);
}

/// <summary>
/// A process as places that tokens rest in: at a node, at a node whose way out is still to be chosen, and held on a flow
/// before a joining gateway. Each place is a number.
/// </summary>
internal sealed class ProofNet
{
    private readonly List<NetNode> nodes = [];
    private readonly List<NetFlow> flows = [];
    private readonly Dictionary<string, NetNode> byId = new(StringComparer.Ordinal);

    private ProofNet(Process process) => Process = process;

    public Process Process { get; }

    public NetNode[] Nodes { get; private set; } = [];

    public NetFlow[] Flows { get; private set; } = [];

    /// <summary>Whether every element is known to the proofs.</summary>
    public bool IsKnown => Array.TrueForAll(Nodes, node => node.IsKnown);

    /// <summary>The nodes at which an instance may begin, at one of them.</summary>
    public NetNode[] Starts { get; private set; } = [];

    public static ProofNet Of(Process process)
    {
        var net = new ProofNet(process);
        net.Collect();
        net.Connect();
        return net;
    }

    public static int At(NetNode node) => node.Index * 2;

    public static int Choosing(NetNode node) => (node.Index * 2) + 1;

    public int Held(NetFlow flow) => (Nodes.Length * 2) + flow.Index;

    public bool IsHeld(int place) => place >= Nodes.Length * 2;

    public bool IsChoosing(int place) => place < Nodes.Length * 2 && (place & 1) == 1;

    /// <summary>The node that a token rests at; for a held one the gateway that holds it.</summary>
    public NetNode NodeOf(int place) => IsHeld(place) ? FlowOf(place).Target : Nodes[place / 2];

    /// <summary>The node of an identifier, or null.</summary>
    public NetNode? Find(string id) => byId.GetValueOrDefault(id);

    public NetFlow FlowOf(int place) => Flows[place - (Nodes.Length * 2)];

    // A stack of its own instead of recursion: how deep a file nests is not for it to decide.
    private void Collect()
    {
        var open = new Stack<(IFlowElementsContainer Container, NetNode? Scope)>();
        open.Push((Process, null));
        while (open.TryPop(out var next))
        {
            foreach (var element in next.Container.FlowElements.OfType<FlowNode>())
            {
                var node = new NetNode(nodes.Count, element, next.Scope);
                nodes.Add(node);
                if (element is IFlowElementsContainer inner)
                    open.Push((inner, node));
            }
        }

        Nodes = [.. nodes];
    }

    private void Connect()
    {
        foreach (var node in Nodes)
            byId.TryAdd(node.Id, node);
        foreach (var container in Nodes.Where(node => node.IsScope).Select(node => (IFlowElementsContainer)node.Element).Prepend(Process))
        {
            foreach (var flow in container.FlowElements.OfType<SequenceFlow>())
            {
                if (byId.TryGetValue(flow.SourceRef, out var source) && byId.TryGetValue(flow.TargetRef, out var target) && source.Scope == target.Scope)
                    flows.Add(new NetFlow(flows.Count, flow, source, target));
            }
        }

        Flows = [.. flows];
        var (incoming, outgoing) = (Flows.ToLookup(flow => flow.Target), Flows.ToLookup(flow => flow.Source));
        var boundaries = Nodes.Where(node => node.Element is BoundaryEvent)
            .ToLookup(node => ((BoundaryEvent)node.Element).AttachedToRef, StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            (node.Incoming, node.Outgoing) = ([.. incoming[node]], [.. outgoing[node]]);
            node.Boundaries = [.. boundaries[node.Id].Where(boundary => boundary.Scope == node.Scope)];
            foreach (var boundary in node.Boundaries)
                boundary.Host = node;
        }

        var starts = Nodes.Where(node => node.Element is StartEvent).ToLookup(node => node.Scope);
        Starts = [.. Nodes.Where(node => node.Scope is null && node.Element is StartEvent)];
        foreach (var scope in Nodes.Where(node => node.IsScope))
            scope.Starts = [.. starts[scope]];
    }
}
