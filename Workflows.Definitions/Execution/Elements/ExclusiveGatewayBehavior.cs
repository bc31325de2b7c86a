namespace Workflows.Definitions.Execution.Elements;

/// <summary>Takes the first flow whose condition holds, else the default flow (BPMN 2.0.2, 10.6.2 and 13.4.2).</summary>
internal sealed class ExclusiveGatewayBehavior : PassThroughBehavior
{
    public override ProcessFlow[]? SelectFlows(Step step, LiveElement element)
    {
        var node = element.Node;
        foreach (var flow in node.Outgoing)
        {
            if (flow == node.DefaultFlow)
                continue;
            if (flow.Condition is null)
                return flow.Alone;
            if (!step.TryDecide(element, flow.Condition, element.ScopeKey, ElementPhase.Flows, out var holds))
                return null;
            if (holds)
                return flow.Alone;
        }

        if (node.DefaultFlow is { } otherwise)
            return otherwise.Alone;
        if (node.Outgoing.Length == 0)
            return [];
        step.RaiseIncident(element, ElementPhase.Flows, "gateway.noFlow", $"No condition of the gateway '{node.Id}' holds.");
        return null;
    }
}
