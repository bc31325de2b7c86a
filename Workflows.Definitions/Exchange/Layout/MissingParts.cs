using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>The nodes and flows of a model that its diagrams do not show.</summary>
/// <param name="Nodes">Whether nodes other than boundary events are missing.</param>
/// <param name="BoundaryEvents">The boundary events that are missing.</param>
/// <param name="Flows">The sequence and message flows that are missing.</param>
internal sealed record MissingParts(List<(IFlowElementsContainer Container, FlowElement Node)> Nodes, List<BoundaryEvent> BoundaryEvents, List<(string Id, string? Name, string Source, string Target)> Flows)
{
    public bool IsEmpty => Nodes.Count == 0 && BoundaryEvents.Count == 0 && Flows.Count == 0;

    public static MissingParts Of(BpmnDefinitions definitions, DrawnDiagram drawn)
    {
        var missing = new MissingParts([], [], []);
        var open = new Stack<IFlowElementsContainer>(definitions.Processes.Reverse());
        while (open.TryPop(out var container))
        {
            missing.AddFrom(container, drawn);
            foreach (var inner in container.FlowElements.OfType<SubProcess>().Reverse())
            {
                if (!drawn.Collapsed.Contains(inner.Id) || drawn.Planes.Contains(inner.Id))
                    open.Push(inner);
            }
        }

        foreach (var flow in definitions.Collaborations.SelectMany(collaboration => collaboration.MessageFlows))
        {
            if (flow.Id.Length > 0 && !drawn.Edges.Contains(flow.Id))
                missing.Flows.Add((flow.Id, flow.Name, flow.SourceRef, flow.TargetRef));
        }

        return missing;
    }

    private void AddFrom(IFlowElementsContainer container, DrawnDiagram drawn)
    {
        foreach (var element in container.FlowElements.Where(element => element.Id.Length > 0))
        {
            if (element is SequenceFlow flow && !drawn.Edges.Contains(flow.Id))
                Flows.Add((flow.Id, flow.Name, flow.SourceRef, flow.TargetRef));
            else if (element is BoundaryEvent happening && !drawn.Shapes.ContainsKey(happening.Id))
                BoundaryEvents.Add(happening);
            else if (element is FlowNode or UninterpretedFlowElement { IsFlowNode: true } && !drawn.Shapes.ContainsKey(element.Id))
                Nodes.Add((container, element));
        }
    }
}
