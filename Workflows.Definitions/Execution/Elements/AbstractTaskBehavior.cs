namespace Workflows.Definitions.Execution.Elements;

/// <summary>A task without a type (BPMN 2.0.2, 10.3.3).</summary>
internal sealed class AbstractTaskBehavior : PassThroughBehavior;
