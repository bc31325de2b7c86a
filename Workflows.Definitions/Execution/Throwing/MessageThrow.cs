namespace Workflows.Definitions.Execution.Throwing;

/// <summary>Sends a message, which the host delivers.</summary>
/// <param name="message">Which one.</param>
internal sealed class MessageThrow(MessageSpecification message) : EventThrow
{
    public override ProcessEvent? Prepare(Step step, LiveElement element) =>
        message.TryEvaluate(step, element, element.Key, out var correlationKey)
            ? new MessageThrown(element.Key, element.Node.Id, message.Name, correlationKey, step.State.VariablesOf(element.Key))
            : null;
}
