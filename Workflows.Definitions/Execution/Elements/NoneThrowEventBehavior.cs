namespace Workflows.Definitions.Execution.Elements;

/// <summary>A milestone in the flow (BPMN 2.0.2, 10.5.4).</summary>
internal sealed class NoneThrowEventBehavior : PassThroughBehavior;
