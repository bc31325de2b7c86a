namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Takes every flow whose condition holds, else the default flow, and joins all tokens that can come (BPMN 2.0.2, 10.6.3 and
/// 13.4.3), in loops and in models without block structure too.
/// </summary>
internal sealed class InclusiveGatewayBehavior(ProcessNode node) : PassThroughBehavior
{
    private readonly PatientJoin join = new(node);

    public override void OnArrive(Step step, ProcessFlow flow, long scopeKey)
    {
        if (flow.Target.Incoming.Length == 1)
            ElementLifeCycle.Activate(step, flow.Target, scopeKey);
        else if (step.TrySpend(flow.Target))
            step.Record(new TokenHeld(flow.Target.Id, flow.Id, scopeKey));
    }

    public override bool TryJoin(Step step, ProcessNode node, long scopeKey)
    {
        var has = Array.ConvertAll(join.Held(step, scopeKey), count => count > 0);
        if (join.MustWait(step, scopeKey, has))
            return false;
        ElementLifeCycle.Activate(step, node, scopeKey);
        return true;
    }

    public override ProcessFlow[]? SelectFlows(Step step, LiveElement element) =>
        UncontrolledFlow.Select(step, element, element.ScopeKey, "gateway.noFlow");
}
