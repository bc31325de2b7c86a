using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>One process or sub-process, how deep it stands (a process at level 0), and the scope around it.</summary>
internal sealed record Scope(IFlowElementsContainer Container, int Level, Scope? Parent)
{
    /// <summary>Whether there is a start event of any kind.</summary>
    public bool HasStart { get; } = Container.FlowElements.OfType<StartEvent>().Any();
}

/// <summary>A node and the scope that it stands in.</summary>
internal sealed record PlacedNode(FlowElement Element, Scope Scope);

/// <summary>A flow and the scope that it stands in.</summary>
internal sealed record PlacedFlow(SequenceFlow Flow, Scope Scope);

/// <summary>An element that takes part in a run, and the one that a person can point at: for an event definition, its event.</summary>
internal sealed record Participant(BaseElement Element, BaseElement Shown);

/// <summary>
/// What the rules look things up in: the executable processes of a file with their nodes and flows, made in one pass
/// with a stack of its own.
/// </summary>
internal sealed class DefinitionGraph
{
    private readonly Dictionary<string, PlacedNode> nodesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventDefinition> shared;
    private readonly ILookup<string, SequenceFlow> incoming;
    private readonly ILookup<string, SequenceFlow> outgoing;

    public DefinitionGraph(BpmnDefinitions definitions)
    {
        Definitions = definitions;
        ExecutableProcesses = [.. definitions.Processes.Where(process => process.IsExecutable)];
        var open = new Stack<Scope>(ExecutableProcesses.Reverse().Select(process => new Scope(process, 0, null)));
        while (open.TryPop(out var scope))
        {
            Scopes.Add(scope);
            foreach (var element in scope.Container.FlowElements)
                Place(element, scope, open);
        }

        incoming = Flows.ToLookup(placed => placed.Flow.TargetRef, placed => placed.Flow, StringComparer.Ordinal);
        outgoing = Flows.ToLookup(placed => placed.Flow.SourceRef, placed => placed.Flow, StringComparer.Ordinal);
        shared = definitions.EventDefinitions
            .DistinctBy(definition => definition.Id, StringComparer.Ordinal)
            .ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        Messages = definitions.Messages
            .DistinctBy(message => message.Id, StringComparer.Ordinal)
            .ToDictionary(message => message.Id, StringComparer.Ordinal);
    }

    public BpmnDefinitions Definitions { get; }

    public IReadOnlyList<Process> ExecutableProcesses { get; }

    public List<Scope> Scopes { get; } = [];

    /// <summary>Every flow element, whatever its kind.</summary>
    public List<FlowElement> Elements { get; } = [];

    public List<PlacedNode> Nodes { get; } = [];

    public List<PlacedFlow> Flows { get; } = [];

    public IReadOnlyDictionary<string, Message> Messages { get; }

    /// <summary>Everything that takes part in a run.</summary>
    public IEnumerable<Participant> Participants =>
        ExecutableProcesses
            .Concat<BaseElement>(Elements)
            .Concat(Definitions.Messages)
            .Select(element => new Participant(element, element))
            .Concat(Events.SelectMany(happening => happening.EventDefinitions.Select(definition => new Participant(definition, happening))));

    /// <summary>The event definitions of an event; a reference that leads to one stands for it.</summary>
    public IEnumerable<EventDefinition> DefinitionsOf(Event happening) => happening.EventDefinitions.Select(definition =>
        definition is EventDefinitionReference reference && shared.TryGetValue(reference.DefinitionRef, out var known) ? known : definition);

    public IEnumerable<Event> Events => Elements.OfType<Event>();

    public PlacedNode? FindNode(string id) => nodesById.GetValueOrDefault(id);

    public IEnumerable<SequenceFlow> Incoming(FlowElement node) => node.Id.Length == 0 ? [] : incoming[node.Id];

    public IEnumerable<SequenceFlow> Outgoing(FlowElement node) => node.Id.Length == 0 ? [] : outgoing[node.Id];

    private void Place(FlowElement element, Scope scope, Stack<Scope> open)
    {
        Elements.Add(element);
        if (element is SequenceFlow flow)
            Flows.Add(new PlacedFlow(flow, scope));
        if (element is not (FlowNode or UninterpretedFlowElement { IsFlowNode: true }))
            return;

        var node = new PlacedNode(element, scope);
        Nodes.Add(node);
        nodesById.TryAdd(element.Id, node);
        if (element is SubProcess subProcess)
            open.Push(new Scope(subProcess, scope.Level + 1, scope));
    }
}
