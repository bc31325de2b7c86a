using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// When a gateway that looks around has waited long enough (BPMN 2.0.2, 13.4.3): no token of its scope can come to an incoming
/// flow that has none yet, without passing the gateway, unless it can also come to one that has.
/// </summary>
internal sealed class PatientJoins(ProofNet net)
{
    private readonly Dictionary<NetFlow, HashSet<NetNode>> sources = [];
    private readonly Dictionary<(int From, int Gateway), NetFlow[]> reachable = [];

    /// <summary>Whether a gateway that goes on when it has enough has done so, and now takes in those that are late.</summary>
    public bool HasStarted(List<ProofToken> tokens, NetNode gateway, int scopeThread) =>
        gateway.Semantics.Joining is Joining.Enough
        && tokens.Exists(token => token.Place == ProofNet.At(gateway) && token.ScopeThread == scopeThread);

    /// <summary>Whether so many tokens are enough; null where that depends on what is not known.</summary>
    public static bool? IsEnough(NetNode gateway, int count) =>
        ((ComplexGateway)gateway.Element).ActivationCondition is { } condition
            ? AbstractCondition.Of(condition).Holds(FeelContext.Of(("activationCount", new FeelNumber(count))))
            : true;

    /// <summary>Whether no token needs to be waited for any more.</summary>
    public bool IsComplete(List<ProofToken> tokens, NetNode gateway, int scopeThread)
    {
        var here = tokens.FindAll(token => token.ScopeThread == scopeThread && net.NodeOf(token.Place).Scope == gateway.Scope);
        var filled = gateway.Incoming.Where(flow => here.Exists(token => token.Place == net.Held(flow))).ToList();
        if (filled.Count == gateway.Incoming.Length)
            return true;
        var empty = gateway.Incoming.Except(filled).ToList();
        return here.TrueForAll(token =>
        {
            var node = net.NodeOf(token.Place);
            if (net.KindOf(token.Place) is PlaceKind.Optional)
                return !empty.Exists(flow => Leads(net.FlowOf(token.Place), flow)) || filled.Exists(flow => Leads(net.FlowOf(token.Place), flow));
            return node == gateway || IsTakenIn(tokens, token, node)
                || !empty.Exists(flow => SourcesOf(flow).Contains(node)) || filled.Exists(flow => SourcesOf(flow).Contains(node));
        });
    }

    /// <summary>The flows into a gateway to which a token at a node may come without passing it.</summary>
    public NetFlow[] ReachableFrom(NetNode node, NetFlow? onlyBy, NetNode gateway)
    {
        var key = (onlyBy is null ? node.Index : -1 - onlyBy.Index, gateway.Index);
        if (reachable.TryGetValue(key, out var known))
            return known;
        return reachable[key] = Array.FindAll(gateway.Incoming, flow => onlyBy is null ? SourcesOf(flow).Contains(node) : Leads(onlyBy, flow));
    }

    private bool Leads(NetFlow flow, NetFlow entering) =>
        flow == entering || (flow.Target != entering.Target && SourcesOf(entering).Contains(flow.Target));

    private bool IsTakenIn(List<ProofToken> tokens, ProofToken token, NetNode node) =>
        !net.IsChoosing(token.Place) && HasStarted(tokens, node, token.ScopeThread);

    // The nodes from which a flow can be reached without passing the gateway that it enters.
    private HashSet<NetNode> SourcesOf(NetFlow entering)
    {
        if (sources.TryGetValue(entering, out var known))
            return known;
        var found = new HashSet<NetNode>();
        var open = new Stack<NetNode>([entering.Source]);
        while (open.TryPop(out var node))
        {
            if (node == entering.Target || !found.Add(node))
                continue;
            foreach (var flow in node.Incoming)
                open.Push(flow.Source);
            if (node.Host is { } host)
                open.Push(host);
        }

        sources.Add(entering, found);
        return found;
    }
}
