namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A compensation event on the boundary of an activity (BPMN 2.0.2, 10.7). No token ever comes to it: it names what undoes
/// the activity, which <see cref="Compensating"/> calls.
/// </summary>
internal sealed class CompensationBoundaryBehavior : PassThroughBehavior;
