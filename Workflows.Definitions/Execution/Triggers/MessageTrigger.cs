namespace Workflows.Definitions.Execution.Triggers;

/// <summary>A message (BPMN 2.0.2, 10.5.5).</summary>
/// <param name="message">Which one.</param>
internal sealed class MessageTrigger(MessageSpecification message) : EventTrigger
{
    public override ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key, ElementPhase phase) =>
        message.TryEvaluate(step, owner, owner.Key, out var correlationKey, phase)
            ? new MessageAwaited(key, node.Id, owner.Key, message.Name, correlationKey)
            : null;

    public override ProcessStart Describe(string elementId, int place) =>
        new() { ElementId = elementId, Kind = ProcessStartKind.Message, Place = place, Name = message.Name };
}
