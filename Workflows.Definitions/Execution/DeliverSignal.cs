using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Delivers a signal to everything in the instance that waits for it.</summary>
/// <param name="SignalName">The name of the signal.</param>
/// <param name="Variables">What it carries.</param>
public sealed record DeliverSignal(string SignalName, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.Accepts(Variables) && !SignalBroadcast.Deliver(step, SignalName, Variables))
            step.Refuse("signal.notAwaited", $"Expected something that waits for the signal '{SignalName}', but there is nothing.");
    }
}
