using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>An event in the flow that waits (BPMN 2.0.2, 10.5.4).</summary>
/// <param name="triggers">For what.</param>
internal sealed class CatchEventBehavior(EventTriggers triggers) : CatchingBehavior(triggers);
