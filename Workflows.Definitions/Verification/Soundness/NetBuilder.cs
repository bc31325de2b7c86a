using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>Makes the nodes and flows of a <see cref="ProofNet"/> and connects them.</summary>
internal sealed class NetBuilder
{
    private readonly Dictionary<string, NetNode> byId = new(StringComparer.Ordinal);
    private readonly List<(IFlowElementsContainer Container, NetNode? Scope)> containers = [];
    private readonly EventReferences references;
    private ILookup<NetNode?, NetNode> inside = Array.Empty<NetNode>().ToLookup(node => node.Scope);

    private NetBuilder(BpmnDefinitions? definitions) => references = new EventReferences(definitions);

    public List<NetNode> Nodes { get; } = [];

    public List<NetFlow> Flows { get; } = [];

    public static NetBuilder Build(Process process, BpmnDefinitions? definitions)
    {
        var builder = new NetBuilder(definitions);
        builder.Collect(process);
        builder.ConnectFlows();
        builder.ConnectLinks();
        builder.AttachBoundaries();
        foreach (var node in builder.Nodes)
            builder.Complete(node);
        foreach (var node in builder.Nodes)
            node.Catchers = [.. builder.CatchersOf(node)];
        new CompensationNet(builder.Nodes, builder.containers).Connect();
        return builder;
    }

    /// <summary>Where tokens begin in a scope: at its start events, or where no flow leads to (BPMN 2.0.2, 10.3.5).</summary>
    public IEnumerable<NetNode> StartsOf(NetNode? scope)
    {
        var starts = inside[scope].Where(IsStart).ToList();
        return starts.Count > 0 || scope is null ? starts : inside[scope].Where(BeginsByItself);
    }

    private static bool IsStart(NetNode node) =>
        node.Element is StartEvent
        || (node.Incoming.Length == 0 && node.Element is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true });

    private static bool BeginsByItself(NetNode node) =>
        node.Incoming.Length == 0 && !node.IsEventSubProcess && node.Element is not (BoundaryEvent or Activity { IsForCompensation: true });

    // A stack of its own instead of recursion: how deep a file nests is not for it to decide.
    private void Collect(Process process)
    {
        var open = new Stack<(IFlowElementsContainer Container, NetNode? Scope)>();
        open.Push((process, null));
        while (open.TryPop(out var next))
        {
            containers.Add(next);
            foreach (var element in next.Container.FlowElements.OfType<FlowNode>())
            {
                var node = new NetNode(Nodes.Count, element, next.Scope, references.DefinitionsOf(element));
                Nodes.Add(node);
                byId.TryAdd(node.Id, node);
                if (element is IFlowElementsContainer inner)
                    open.Push((inner, node));
            }
        }

        inside = Nodes.ToLookup(node => node.Scope);
    }

    private void ConnectFlows()
    {
        foreach (var flow in containers.SelectMany(container => container.Container.FlowElements.OfType<SequenceFlow>()))
        {
            if (byId.TryGetValue(flow.SourceRef, out var source) && byId.TryGetValue(flow.TargetRef, out var target) && source.Scope == target.Scope)
                Flows.Add(new NetFlow(Flows.Count, flow, source, target));
        }
    }

    // A link is a jump within one scope to the event that catches the same name (BPMN 2.0.2, 10.5.5).
    private void ConnectLinks()
    {
        var caught = Nodes.Where(node => node.Element is CatchEvent)
            .SelectMany(node => node.EventDefinitions.OfType<LinkEventDefinition>(), (node, link) => (node, link.Name))
            .ToLookup(link => (link.node.Scope, link.Name), link => link.node);
        foreach (var source in Nodes.Where(node => node.Element is ThrowEvent))
        {
            var target = source.EventDefinitions.OfType<LinkEventDefinition>()
                .SelectMany(link => caught[(source.Scope, link.Name)])
                .FirstOrDefault();
            if (target is not null)
                Flows.Add(new NetFlow(Flows.Count, new SequenceFlow { Id = "", SourceRef = source.Id, TargetRef = target.Id }, source, target));
        }
    }

    private void AttachBoundaries()
    {
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
    }

    private void Complete(NetNode node)
    {
        if (node.IsScope && node.Element is not AdHocSubProcess)
            node.Starts = [.. StartsOf(node)];
        else if (node.IsScope)
            node.Starts = [.. inside[node].Where(BeginsByItself)];
        if (node.IsScope)
            node.EventSubProcesses = [.. inside[node].Where(inner => inner.IsEventSubProcess)];
        node.Throws = [.. references.Thrown(node)];
        if (node.Element is BoundaryEvent boundary)
        {
            node.Interrupts = boundary.CancelActivity;
            node.Caught = [.. references.Caught(node)];
            node.HappensByItself = EventReferences.HappensByItself(node) || IsThrownByInstances(node.Host);
        }
        else if (node is { IsEventSubProcess: true, Starts: [{ Element: StartEvent start } trigger, ..] })
        {
            // One that undoes is called when its scope is done, and interrupts nothing.
            node.Interrupts = start.IsInterrupting && !trigger.EventDefinitions.All(definition => definition is CompensateEventDefinition);
            node.Caught = [.. references.Caught(trigger)];
            node.HappensByItself = EventReferences.HappensByItself(trigger);
        }
    }

    // What the instances of an activity throw when they complete comes by itself, as far as the proofs look.
    private static bool IsThrownByInstances(NetNode? host) =>
        host?.Element is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics { Behavior: not MultiInstanceBehavior.All } };

    private IEnumerable<NetNode> CatchersOf(NetNode node)
    {
        if (node.Throws.Length == 0 && node.Semantics.Throwing is Throwing.Nothing)
            return [];
        return Around(node).Where(catcher => Array.Exists(catcher.Caught, caught => node.Throws.Length == 0
            ? caught.Kind is ThrownKind.Error || node.Semantics.Throwing is Throwing.Everything
            : Array.Exists(node.Throws, thrown => thrown.IsCaughtAs(caught))));
    }

    // All that may catch, nearest first (BPMN 2.0.2, 10.5.1): the boundary, then level by level what events begin and the next boundary.
    private IEnumerable<NetNode> Around(NetNode node)
    {
        var catchers = node.Boundaries.AsEnumerable();
        for (var scope = node.Scope; scope is not null; scope = scope.Scope)
            catchers = catchers.Concat(scope.EventSubProcesses).Concat(scope.Boundaries);
        return catchers.Concat(inside[null].Where(inner => inner.IsEventSubProcess));
    }
}
