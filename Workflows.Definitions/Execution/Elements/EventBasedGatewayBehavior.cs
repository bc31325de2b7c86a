using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Waits for the events behind it, and lets the first that comes decide where the token goes (BPMN 2.0.2, 10.6.6 and
/// 13.4.4). One that begins the process may also wait for all of them.
/// </summary>
/// <param name="waitsForAll">Whether every event must come, each taking its own flow.</param>
internal sealed class EventBasedGatewayBehavior(bool waitsForAll) : ElementBehavior
{
    private ProcessNode[]? events;

    private bool WaitsForAll => waitsForAll;

    public override void OnActivate(Step step, LiveElement element) =>
        Waiting.Begin(step, EventsOf(element.Node), element, ElementPhase.Activation);

    /// <summary>An event behind the gateway has come.</summary>
    public static void Choose(Step step, LiveElement gateway, ProcessNode chosen, FeelContext payload)
    {
        var flow = Array.Find(gateway.Node.Outgoing, flow => flow.Target == chosen)!;
        var behavior = (EventBasedGatewayBehavior)gateway.Node.Behavior;
        if (!behavior.WaitsForAll || !Waiting.Any(step, gateway.Key))
        {
            Waiting.End(step, gateway.Key);
            step.Record(new ElementCompleted(gateway.Key, gateway.Node.Id));
        }

        step.Record(new SequenceFlowTaken(flow.Id, gateway.ScopeKey));
        ElementLifeCycle.ActivateOccurred(step, chosen, gateway.ScopeKey, payload);
    }

    private ProcessNode[] EventsOf(ProcessNode gateway) => events ??= [.. gateway.Outgoing.Select(flow => flow.Target).Distinct()];
}
