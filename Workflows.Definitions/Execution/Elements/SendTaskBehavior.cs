namespace Workflows.Definitions.Execution.Elements;

/// <summary>Asks the host to send a message (BPMN 2.0.2, 10.3.3), and goes on when it has been sent.</summary>
/// <param name="serviceType">Which of the host's services sends.</param>
internal sealed class SendTaskBehavior(string serviceType) : HostedTaskBehavior(serviceType);
