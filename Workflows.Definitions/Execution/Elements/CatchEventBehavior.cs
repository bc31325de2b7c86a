using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>An event in the flow that waits (BPMN 2.0.2, 10.5.4).</summary>
/// <param name="trigger">For what.</param>
internal sealed class CatchEventBehavior(EventTrigger trigger) : CatchingBehavior(trigger);
