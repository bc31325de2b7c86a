namespace Workflows.Definitions.Execution;

/// <summary>Takes back what an element instance waits for.</summary>
internal static class Waiting
{
    public static void CancelTimers(Step step, long ownerKey)
    {
        for (var index = step.State.Timers.Count - 1; index >= 0; index--)
        {
            var timer = step.State.Timers[index];
            if (timer.OwnerKey == ownerKey)
                step.Record(new TimerCanceled(timer.Key, timer.ElementId));
        }
    }

    public static void CancelMessages(Step step, long ownerKey)
    {
        for (var index = step.State.Subscriptions.Count - 1; index >= 0; index--)
        {
            var awaited = step.State.Subscriptions[index];
            if (awaited.OwnerKey == ownerKey)
                step.Record(new MessageNoLongerAwaited(awaited.Key, awaited.ElementId));
        }
    }
}
