namespace Workflows.Definitions.Execution.Elements;

/// <summary>Asks one of the host's services (BPMN 2.0.2, 10.3.3). It is given what the inputs name, and nothing else.</summary>
/// <param name="serviceType">Which of the host's services is asked.</param>
internal sealed class ServiceTaskBehavior(string serviceType) : HostedTaskBehavior(serviceType);
