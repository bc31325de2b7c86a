using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Hands a signal to everything in the instance that waits for it.</summary>
internal static class SignalBroadcast
{
    /// <summary>Delivers to what waits now; what begins to wait because of the signal does not get it.</summary>
    /// <returns>Whether anything waited for it.</returns>
    public static bool Deliver(Step step, string signalName, FeelContext variables)
    {
        var waiting = new List<long>();
        foreach (var awaited in step.State.Signals.Span)
        {
            if (string.Equals(awaited.SignalName, signalName, StringComparison.Ordinal))
                waiting.Add(awaited.Key);
        }

        foreach (var key in waiting)
        {
            var index = step.State.Signals.Span.IndexOf(key);
            if (step.GoesOn && index >= 0)
                Waiting.Occur(step, step.State.Signals[index], variables);
        }

        return waiting.Count > 0;
    }
}
