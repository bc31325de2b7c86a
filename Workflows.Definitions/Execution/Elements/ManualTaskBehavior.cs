namespace Workflows.Definitions.Execution.Elements;

/// <summary>A task done outside the engine's sight (BPMN 2.0.2, 10.3.3).</summary>
internal sealed class ManualTaskBehavior : PassThroughBehavior;
