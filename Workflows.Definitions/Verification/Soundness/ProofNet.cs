using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>In which way a token rests at a node or flow.</summary>
internal enum PlaceKind
{
    /// <summary>At a node: it waits there, or it stands for the scope that the node is.</summary>
    At,

    /// <summary>At a node whose way out is still to be chosen.</summary>
    Choosing,

    /// <summary>At an activity that may be done once more, or not.</summary>
    Again,

    /// <summary>At an activity of an ad-hoc sub-process that may be done, or not.</summary>
    Offered,

    /// <summary>At an activity that needs more tokens before it begins.</summary>
    Gathering,

    /// <summary>At a completed sub-process that is being undone, or an event that has it undone beside the flow.</summary>
    Undoing,

    /// <summary>At a transaction that is cancelled, while what was done in it is undone.</summary>
    Cancelling,

    /// <summary>At an event whose error nobody catches.</summary>
    Failed,

    /// <summary>On a flow before a joining gateway.</summary>
    Held,

    /// <summary>On a flow that a gateway may take beside others, or not.</summary>
    Optional,
}

/// <summary>A process as places that tokens rest in. Each place is a number.</summary>
internal sealed class ProofNet
{
    private const int PlacesOfNode = (int)PlaceKind.Held;

    private readonly Dictionary<string, NetNode> byId = new(StringComparer.Ordinal);
    private readonly int firstHeld;
    private readonly int firstOptional;

    private ProofNet(Process process, NetBuilder builder)
    {
        Process = process;
        (Nodes, Flows) = ([.. builder.Nodes], [.. builder.Flows]);
        foreach (var node in Nodes)
            byId.TryAdd(node.Id, node);
        Starts = [.. builder.StartsOf(null)];
        EventSubProcesses = [.. Nodes.Where(node => node is { Scope: null, IsEventSubProcess: true })];
        firstHeld = Nodes.Length * PlacesOfNode;
        firstOptional = firstHeld + Flows.Length;
    }

    public Process Process { get; }

    public NetNode[] Nodes { get; }

    public NetFlow[] Flows { get; }

    /// <summary>Whether every element is known to the proofs.</summary>
    public bool IsKnown => Array.TrueForAll(Nodes, node => node.IsKnown);

    /// <summary>The nodes at which an instance may begin, at one of them.</summary>
    public NetNode[] Starts { get; }

    /// <summary>The sub-processes directly in the process that events begin.</summary>
    public NetNode[] EventSubProcesses { get; }

    /// <param name="process">The process.</param>
    /// <param name="definitions">The file, for what its elements refer to; null where they refer to nothing.</param>
    public static ProofNet Of(Process process, BpmnDefinitions? definitions) => new(process, NetBuilder.Build(process, definitions));

    public static int At(NetNode node) => Place(node, PlaceKind.At);

    public static int Choosing(NetNode node) => Place(node, PlaceKind.Choosing);

    public static int Place(NetNode node, PlaceKind kind) => (node.Index * PlacesOfNode) + (int)kind;

    public int Held(NetFlow flow) => firstHeld + flow.Index;

    public int Optional(NetFlow flow) => firstOptional + flow.Index;

    public PlaceKind KindOf(int place) =>
        place < firstHeld ? (PlaceKind)(place % PlacesOfNode) : place < firstOptional ? PlaceKind.Held : PlaceKind.Optional;

    public bool IsHeld(int place) => KindOf(place) is PlaceKind.Held;

    /// <summary>Whether something is still to be chosen that the engine chose at once, before anything else happened.</summary>
    public bool IsChoosing(int place) => KindOf(place) is PlaceKind.Choosing or PlaceKind.Again or PlaceKind.Optional;

    /// <summary>Whether a token there waits for other tokens, and for nothing else.</summary>
    public bool WaitsForTokens(int place) => KindOf(place) is PlaceKind.Held or PlaceKind.Gathering;

    /// <summary>The scope for which a token stands, or null for one that stands for itself.</summary>
    public NetNode? ScopeAt(int place) =>
        KindOf(place) is PlaceKind.At or PlaceKind.Undoing or PlaceKind.Cancelling && NodeOf(place) is { IsScope: true } scope ? scope : null;

    /// <summary>The node that a token rests at; for a held one the gateway that holds it, for an optional one the gateway that parts.</summary>
    public NetNode NodeOf(int place) => KindOf(place) switch
    {
        PlaceKind.Held => FlowOf(place).Target,
        PlaceKind.Optional => FlowOf(place).Source,
        _ => Nodes[place / PlacesOfNode],
    };

    /// <summary>The flow of a held or optional token.</summary>
    public NetFlow FlowOf(int place) => Flows[place < firstOptional ? place - firstHeld : place - firstOptional];

    /// <summary>The node of an identifier, or null.</summary>
    public NetNode? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The sub-processes directly in a scope that events begin.</summary>
    public NetNode[] EventSubProcessesOf(NetNode? scope) => scope?.EventSubProcesses ?? EventSubProcesses;
}
