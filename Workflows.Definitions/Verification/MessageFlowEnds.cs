using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>What message flows connect: pools, and elements of any process of the file.</summary>
internal sealed class MessageFlowEnds
{
    private readonly Dictionary<string, FlowElement> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pools = new(StringComparer.Ordinal);

    public MessageFlowEnds(BpmnDefinitions definitions)
    {
        Flows = [.. definitions.Collaborations.SelectMany(collaboration => collaboration.MessageFlows)];
        if (Flows.Count == 0)
            return;
        foreach (var participant in definitions.Collaborations.SelectMany(collaboration => collaboration.Participants))
            pools.TryAdd(participant.Id, participant.ProcessRef ?? participant.Id);
        foreach (var process in definitions.Processes)
            Note(process);
    }

    public IReadOnlyList<MessageFlow> Flows { get; }

    /// <summary>The element that an end is; null where it is a pool or nothing of the file.</summary>
    public FlowElement? Find(string id) => elements.GetValueOrDefault(id);

    /// <summary>The process, or the pool without one, that an end belongs to; null where it is nothing of the file.</summary>
    public string? PoolOf(string id) => pools.GetValueOrDefault(id);

    private void Note(Process process)
    {
        pools.TryAdd(process.Id, process.Id);
        var open = new Stack<IFlowElementsContainer>([process]);
        while (open.TryPop(out var container))
        {
            foreach (var element in container.FlowElements)
            {
                elements.TryAdd(element.Id, element);
                pools.TryAdd(element.Id, process.Id);
                if (element is IFlowElementsContainer inner)
                    open.Push(inner);
            }
        }
    }
}
