using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Waits in the flow for a message.</summary>
/// <param name="message">Which one.</param>
internal abstract class MessageWaitingBehavior(MessageSpecification message) : ElementBehavior
{
    public sealed override void OnActivate(Step step, LiveElement element)
    {
        if (message.TryEvaluate(step, element, element.Key, out var correlationKey))
            step.Record(new MessageAwaited(step.NextKey, element.Node.Id, element.Key, message.Name, correlationKey));
    }

    public sealed override void OnMessageReceived(
        Step step, ProcessNode node, LiveElement owner, AwaitedMessage awaited, FeelContext payload)
    {
        step.Record(new MessageReceived(awaited.Key, node.Id));
        ElementLifeCycle.Complete(step, owner, payload);
    }

    public sealed override void OnTerminate(Step step, LiveElement element) => Waiting.CancelMessages(step, element.Key);
}
