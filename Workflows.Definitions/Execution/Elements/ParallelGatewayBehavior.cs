namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Waits for a token on every incoming flow and sends one down every outgoing flow (BPMN 2.0.2, 10.6.4 and 13.4.1).
/// Conditions on its flows mean nothing.
/// </summary>
internal sealed class ParallelGatewayBehavior : PassThroughBehavior
{
    public override void OnArrive(Step step, ProcessFlow flow, long scopeKey)
    {
        if (flow.Target.Incoming.Length > 1)
        {
            if (!step.TrySpend(flow.Target))
                return;
            step.Record(new TokenHeld(flow.Target.Id, flow.Id, scopeKey));
            if (!EveryFlowBroughtOne(step, flow.Target, scopeKey))
            {
                TokenFlow.EndToken(step, scopeKey);
                return;
            }
        }

        ElementLifeCycle.Activate(step, flow.Target, scopeKey);
    }

    public override ProcessFlow[] SelectFlows(Step step, LiveElement element) => element.Node.Outgoing;

    // Tokens are held by flow, one entry for each flow that has brought any.
    private static bool EveryFlowBroughtOne(Step step, ProcessNode gateway, long scopeKey)
    {
        var flows = 0;
        foreach (var held in step.State.HeldTokens.Span)
        {
            if (held.ScopeKey == scopeKey && string.Equals(held.ElementId, gateway.Id, StringComparison.Ordinal))
                flows++;
        }

        return flows == gateway.Incoming.Length;
    }
}
