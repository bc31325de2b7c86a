namespace Workflows.Definitions.Execution.Elements;

/// <summary>How tokens leave an activity or event: down every flow that is open to them (BPMN 2.0.2, 13.3.1).</summary>
internal static class UncontrolledFlow
{
    /// <summary>The flows that are open, or null where an incident was raised.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The element that is left.</param>
    /// <param name="scopeKey">The scope whose variables the conditions see.</param>
    /// <param name="code">The code of the incident where no flow is open.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    public static ProcessFlow[]? Select(
        Step step, LiveElement element, long scopeKey, string code, ElementPhase phase = ElementPhase.Flows)
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
            if (flow.Condition is not null && !step.TryDecide(element, flow.Condition, scopeKey, phase, out holds))
                return null;
            if (holds)
                selected.Add(flow);
        }

        if (selected.Count > 0)
            return [.. selected];
        if (element.Node.DefaultFlow is { } otherwise)
            return otherwise.Alone;
        step.RaiseIncident(element, phase, code, $"No condition of a flow out of '{element.Node.Id}' holds.");
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
