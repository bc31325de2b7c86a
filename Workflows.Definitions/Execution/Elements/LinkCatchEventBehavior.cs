namespace Workflows.Definitions.Execution.Elements;

/// <summary>Where a link leads (BPMN 2.0.2, 10.5.5); tokens come to it from the link events of its name.</summary>
internal sealed class LinkCatchEventBehavior : PassThroughBehavior;
