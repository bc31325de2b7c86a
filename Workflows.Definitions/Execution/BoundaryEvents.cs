using Workflows.Definitions.Execution.Elements;

namespace Workflows.Definitions.Execution;

/// <summary>Begins and ends the waiting of the events on an activity's boundary.</summary>
internal static class BoundaryEvents
{
    /// <summary>
    /// Begins to wait for every event on the boundary, or raises an incident and begins none, so that a retry never waits
    /// twice for one that has come in the meantime.
    /// </summary>
    /// <returns>False where an incident was raised.</returns>
    public static bool Arm(Step step, LiveElement owner)
    {
        var boundaries = owner.Node.Boundaries;
        if (boundaries.Length == 0)
            return true;
        var armed = new ProcessEvent[boundaries.Length];
        for (var index = 0; index < boundaries.Length; index++)
        {
            var behavior = (BoundaryEventBehavior)boundaries[index].Behavior;
            if (behavior.Prepare(step, boundaries[index], owner, step.NextKey + index) is not { } prepared)
                return false;
            armed[index] = prepared;
        }

        foreach (var prepared in armed)
            step.Record(prepared);
        return true;
    }

    /// <summary>Waits no longer for the events on the boundary.</summary>
    public static void Disarm(Step step, LiveElement owner)
    {
        if (owner.Node.Boundaries.Length == 0)
            return;
        Waiting.CancelTimers(step, owner.Key);
        Waiting.CancelMessages(step, owner.Key);
    }
}
