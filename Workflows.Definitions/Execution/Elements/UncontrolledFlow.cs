namespace Workflows.Definitions.Execution.Elements;

/// <summary>How tokens leave an activity or event: down every flow that is open to them (BPMN 2.0.2, 13.3.1).</summary>
internal static class UncontrolledFlow
{
    public static ProcessFlow[]? Select(Step step, LiveElement element)
    {
        var outgoing = element.Node.Outgoing;
        if (!HasChoice(element.Node))
            return outgoing;
        var selected = new List<ProcessFlow>(outgoing.Length);
        foreach (var flow in outgoing)
        {
            if (flow == element.Node.DefaultFlow)
                continue;
            var holds = true;
            if (flow.Condition is not null && !step.TryDecide(element, flow.Condition, out holds))
                return null;
            if (holds)
                selected.Add(flow);
        }

        if (selected.Count > 0)
            return [.. selected];
        if (element.Node.DefaultFlow is { } otherwise)
            return otherwise.Alone;
        step.RaiseIncident(
            element, ElementPhase.Flows, "activity.noFlow", $"No condition of a flow out of '{element.Node.Id}' holds.");
        return null;
    }

    private static bool HasChoice(ProcessNode node)
    {
        if (node.DefaultFlow is not null)
            return true;
        foreach (var flow in node.Outgoing)
        {
            if (flow.Condition is not null)
                return true;
        }

        return false;
    }
}
