namespace Workflows.Definitions.Execution.Elements;

/// <summary>The start of a process or sub-process (BPMN 2.0.2, 10.5.2).</summary>
internal sealed class NoneStartEventBehavior : PassThroughBehavior;
