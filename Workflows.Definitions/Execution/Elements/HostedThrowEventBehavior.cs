namespace Workflows.Definitions.Execution.Elements;

/// <summary>Asks the host to send a message (BPMN 2.0.2, 10.5.5), and goes on when it has been sent.</summary>
/// <param name="serviceType">Which of the host's services sends.</param>
internal sealed class HostedThrowEventBehavior(string serviceType) : HostedTaskBehavior(serviceType);
