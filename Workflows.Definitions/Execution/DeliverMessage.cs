using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Delivers a message to the subscription that waits for it.</summary>
/// <param name="Key">The key of the subscription.</param>
/// <param name="Variables">The message's payload.</param>
public sealed record DeliverMessage(long Key, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        var index = step.State.Subscriptions.Span.IndexOf(Key);
        if (index < 0)
        {
            step.Refuse("message.notAwaited", $"Expected a subscription with the key {Key}, but there is none.");
            return;
        }

        if (step.Accepts(Variables))
            Waiting.Occur(step, step.State.Subscriptions[index], Variables);
    }
}
