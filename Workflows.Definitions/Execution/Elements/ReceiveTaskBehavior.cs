using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>A task that waits for a message (BPMN 2.0.2, 10.3.3).</summary>
/// <param name="message">Which one.</param>
internal sealed class ReceiveTaskBehavior(MessageSpecification message)
    : CatchingBehavior(new EventTriggers([new MessageTrigger(message)], [], needsAll: false));
