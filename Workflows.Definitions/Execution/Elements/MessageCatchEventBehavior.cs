namespace Workflows.Definitions.Execution.Elements;

/// <summary>An event in the flow that waits for a message (BPMN 2.0.2, 10.5.4).</summary>
/// <param name="message">Which one.</param>
internal sealed class MessageCatchEventBehavior(MessageSpecification message) : MessageWaitingBehavior(message);
