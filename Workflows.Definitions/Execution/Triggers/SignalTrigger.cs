namespace Workflows.Definitions.Execution.Triggers;

/// <summary>A signal (BPMN 2.0.2, 10.5.5).</summary>
/// <param name="name">Its name.</param>
internal sealed class SignalTrigger(string name) : EventTrigger
{
    public override ProcessEvent Prepare(Step step, ProcessNode node, LiveElement owner, long key, ElementPhase phase) =>
        new SignalAwaited(key, node.Id, owner.Key, name);

    public override ProcessStart Describe(string elementId, int place) =>
        new() { ElementId = elementId, Kind = ProcessStartKind.Signal, Place = place, Name = name };
}
