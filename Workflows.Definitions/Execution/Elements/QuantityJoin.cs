namespace Workflows.Definitions.Execution.Elements;

/// <summary>Holds the tokens of an activity that wants several before it begins (BPMN 2.0.2, table 10.3 startQuantity).</summary>
internal static class QuantityJoin
{
    public static void Arrive(Step step, ProcessFlow flow, long scopeKey)
    {
        var activity = flow.Target;
        if (!step.TrySpend(activity))
            return;
        step.Record(new TokenHeld(activity.Id, flow.Id, scopeKey));
        var count = 0;
        foreach (var held in step.State.HeldTokens.Span)
        {
            if (held.ScopeKey == scopeKey && string.Equals(held.ElementId, activity.Id, StringComparison.Ordinal))
                count += held.Count;
        }

        if (count >= activity.StartQuantity)
            ElementLifeCycle.Activate(step, activity, scopeKey, activity.StartQuantity);
        else
            TokenFlow.EndToken(step, scopeKey);
    }
}
