using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Begins and ends the waiting for events, wherever they stand.</summary>
internal static class Waiting
{
    /// <summary>
    /// Begins to wait for all events, or raises an incident and begins none, so that a retry never waits twice for one that
    /// has come in the meantime.
    /// </summary>
    /// <returns>False where an incident was raised.</returns>
    public static bool Begin(
        Step step, ReadOnlySpan<ProcessNode> events, LiveElement owner, ElementPhase phase, EventTrigger? except = null)
    {
        var count = 0;
        foreach (var node in events)
            count += node.Behavior.Triggers.Length;
        if (count == 0)
            return true;
        var prepared = new ProcessEvent[count];
        count = 0;
        foreach (var node in events)
        {
            foreach (var trigger in node.Behavior.Triggers)
            {
                if (trigger == except)
                    continue;
                if (trigger.Prepare(step, node, owner, step.NextKey + count, phase) is not { } begins)
                    return false;
                prepared[count++] = begins;
            }
        }

        foreach (var begins in prepared.AsSpan(0, count))
            step.Record(begins);
        return true;
    }

    /// <summary>Something that was awaited has come.</summary>
    public static void Occur(Step step, IAwaited awaited, FeelContext payload)
    {
        if (!step.TryFind(awaited.OwnerKey, out var owner))
            return;
        var isOwner = string.Equals(owner.Node.Id, awaited.ElementId, StringComparison.Ordinal);
        if (isOwner)
            owner.Node.Behavior.OnOccurred(step, owner.Node, owner, awaited, payload);
        else if (step.TryFindNode(awaited.ElementId, out var node))
            node.Behavior.OnOccurred(step, node, owner, awaited, payload);
    }

    /// <summary>Waits no longer for what an element instance waits for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="ownerKey">The element instance.</param>
    /// <param name="elementId">Which of its events, or null for all.</param>
    public static void End(Step step, long ownerKey, string? elementId = null)
    {
        var state = step.State;
        End(step, ref state.Timers, ownerKey, elementId);
        End(step, ref state.Subscriptions, ownerKey, elementId);
        if (!state.HasOccasional)
            return;
        End(step, ref state.Occasional.Signals, ownerKey, elementId);
        End(step, ref state.Occasional.Conditions, ownerKey, elementId);
        End(step, ref state.Occasional.HeldTriggers, ownerKey, elementId);
    }

    /// <summary>Whether an element instance waits for anything.</summary>
    /// <param name="step">The step.</param>
    /// <param name="ownerKey">The element instance.</param>
    /// <param name="elementId">Which of its events is meant, or null for any.</param>
    public static bool Any(Step step, long ownerKey, string? elementId = null) =>
        Any(step.State.Timers.Span, ownerKey, elementId)
        || Any(step.State.Subscriptions.Span, ownerKey, elementId)
        || Any(step.State.Signals.Span, ownerKey, elementId)
        || Any(step.State.Conditions.Span, ownerKey, elementId);

    /// <summary>Tries again to wait for events that have come as a whole and could not be awaited once more.</summary>
    public static void Renew(Step step, LiveElement owner)
    {
        step.ConditionsAskedAt = -1;
        foreach (var node in owner.Node.Armed)
        {
            if (node.Behavior.Triggers.Length > 1 && node.Behavior.Repeats && !Any(step, owner.Key, node.Id))
                Begin(step, [node], owner, ElementPhase.Event);
        }
    }

    private static bool Any<T>(ReadOnlySpan<T> list, long ownerKey, string? elementId)
        where T : struct, IAwaited
    {
        foreach (var awaited in list)
        {
            if (awaited.OwnerKey == ownerKey
                && (elementId is null || string.Equals(awaited.ElementId, elementId, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static void End<T>(Step step, ref StateListBuilder<T> list, long ownerKey, string? elementId)
        where T : struct, IAwaited
    {
        for (var index = list.Count - 1; index >= 0; index--)
        {
            var awaited = list[index];
            if (awaited.OwnerKey == ownerKey
                && (elementId is null || string.Equals(awaited.ElementId, elementId, StringComparison.Ordinal)))
                step.Record(awaited.Dropped());
        }
    }
}
