using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Triggers;

/// <summary>All that one event reacts to: any of it, or all of it together (BPMN 2.0.2, 10.5.5 Multiple, Parallel Multiple).</summary>
/// <param name="awaited">What it waits for.</param>
/// <param name="caught">What it catches when it is thrown inside.</param>
/// <param name="needsAll">Whether all that it waits for must come.</param>
internal sealed class EventTriggers(EventTrigger[] awaited, EventCatch[] caught, bool needsAll)
{
    public ReadOnlySpan<EventTrigger> Awaited => awaited;

    public ReadOnlySpan<EventCatch> Caught => caught;

    public bool NeedsAll { get; } = needsAll;

    /// <summary>Takes in one thing that has come.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The event.</param>
    /// <param name="owner">The element instance that the waiting belongs to.</param>
    /// <param name="one">What has come.</param>
    /// <param name="payload">What it carries; then what all have carried.</param>
    /// <returns>Whether the event has happened; false where it waits for more.</returns>
    public bool TakeIn(Step step, ProcessNode node, LiveElement owner, IAwaited one, ref FeelContext payload)
    {
        step.Record(one.Occurred());
        if (!NeedsAll)
            return true;
        if (Waiting.Any(step, owner.Key, node.Id))
        {
            step.Record(new TriggerHeld(step.NextKey, node.Id, owner.Key, payload));
            return false;
        }

        payload = Release(step, node, owner).Merge(payload);
        return true;
    }

    /// <summary>Waits for the same once more, where it can come again.</summary>
    public void Again(Step step, ProcessNode node, LiveElement owner, IAwaited one)
    {
        if (NeedsAll)
            Waiting.Begin(step, [node], owner, ElementPhase.Event);
        else if (one.Again(step.NextKey) is { } again)
            step.Record(again);
    }

    private static FeelContext Release(Step step, ProcessNode node, LiveElement owner)
    {
        var carried = FeelContext.Empty;
        for (var index = 0; index < step.State.HeldTriggers.Count;)
        {
            var held = step.State.HeldTriggers[index];
            if (held.OwnerKey != owner.Key || !string.Equals(held.ElementId, node.Id, StringComparison.Ordinal))
            {
                index++;
                continue;
            }

            carried = carried.Merge(held.Variables);
            step.Record(new TriggerReleased(held.Key, held.ElementId));
        }

        return carried;
    }
}
