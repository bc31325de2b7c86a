using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Asks the awaited conditions whenever variables have changed and no token moves (BPMN 2.0.2, 10.5.5 Conditional). Costs
/// nothing where none is awaited or nothing has changed.
/// </summary>
internal static class ConditionWatch
{
    /// <summary>Lets the first event happen whose condition has become true.</summary>
    /// <returns>Whether one did.</returns>
    public static bool Settle(Step step)
    {
        if (step.State.Conditions.Count == 0 || step.State.IsSuspended || step.ConditionsAskedAt == step.State.ChangeCount)
            return false;
        for (var index = 0; index < step.State.Conditions.Count; index++)
        {
            var awaited = step.State.Conditions[index];
            if (!TryAsk(step, awaited, out var holds) || holds == awaited.Holds)
                continue;
            if (!holds)
            {
                step.Record(new ConditionCleared(awaited.Key, awaited.ElementId));
                continue;
            }

            Waiting.Occur(step, awaited, FeelContext.Empty);
            return true;
        }

        step.ConditionsAskedAt = step.State.ChangeCount;
        return false;
    }

    private static bool TryAsk(Step step, AwaitedCondition awaited, out bool holds)
    {
        holds = false;
        if (IsStopped(step, awaited.OwnerKey) || !step.TryFind(awaited.OwnerKey, out var owner))
            return false;
        var isOwner = string.Equals(owner.Node.Id, awaited.ElementId, StringComparison.Ordinal);
        var node = owner.Node;
        if (!isOwner && !step.TryFindNode(awaited.ElementId, out node))
            return false;
        foreach (var trigger in node.Behavior.Triggers)
        {
            if (trigger is ConditionTrigger condition && condition.Place == awaited.Place)
                return step.TryDecide(owner, condition.Condition, owner.Key, ElementPhase.Event, out holds);
        }

        return false;
    }

    // Asked again after the retry, and not at every step until then.
    private static bool IsStopped(Step step, long ownerKey)
    {
        foreach (var incident in step.State.Incidents.Span)
        {
            if (incident.OwnerKey == ownerKey && incident.Phase == ElementPhase.Event)
                return true;
        }

        return false;
    }
}
