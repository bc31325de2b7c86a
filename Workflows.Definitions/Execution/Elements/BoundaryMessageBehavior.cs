using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>A message on the boundary of an activity (BPMN 2.0.2, 10.5.4). Its payload goes to the scope of the activity.</summary>
/// <param name="interrupting">Whether it ends the activity.</param>
/// <param name="message">Which one.</param>
internal sealed class BoundaryMessageBehavior(bool interrupting, MessageSpecification message)
    : BoundaryEventBehavior(interrupting)
{
    private readonly bool interrupting = interrupting;

    public override ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key) =>
        message.TryEvaluate(step, owner, owner.Key, out var correlationKey, ElementPhase.Boundary)
            ? new MessageAwaited(key, node.Id, owner.Key, message.Name, correlationKey)
            : null;

    public override void OnMessageReceived(
        Step step, ProcessNode node, LiveElement owner, AwaitedMessage awaited, FeelContext payload)
    {
        step.Record(new MessageReceived(awaited.Key, node.Id));
        if (!interrupting)
            step.Record(new MessageAwaited(step.NextKey, node.Id, owner.Key, awaited.MessageName, awaited.CorrelationKey));
        step.MergeVariables(owner.ScopeKey, payload);
        Trigger(step, node, owner);
    }
}
