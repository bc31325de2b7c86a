using Workflows.Definitions.Execution.Throwing;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Asks the host to send a message (BPMN 2.0.2, 10.3.3), and goes on when it has been sent.</summary>
/// <param name="serviceType">Which of the host's services sends.</param>
internal sealed class SendTaskBehavior(string serviceType) : HostedTaskBehavior(serviceType);

/// <summary>Sends a message itself (BPMN 2.0.2, 10.3.3), and goes on.</summary>
/// <param name="message">Which one.</param>
internal sealed class MessageSendTaskBehavior(MessageSpecification message) : ThrowEventBehavior([new MessageThrow(message)]);
