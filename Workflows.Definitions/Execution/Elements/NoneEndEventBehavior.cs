namespace Workflows.Definitions.Execution.Elements;

/// <summary>The end of one token (BPMN 2.0.2, 10.5.3).</summary>
internal sealed class NoneEndEventBehavior : PassThroughBehavior;
