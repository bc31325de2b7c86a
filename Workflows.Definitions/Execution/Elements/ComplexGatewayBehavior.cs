using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Goes on as soon as its condition says that enough tokens have come, then takes in those that are late (BPMN 2.0.2, 10.6.5
/// and 13.4.5). It lives from the first token to the last. Late tokens take only flows with a condition, which may ask
/// <c>waitingForStart</c>; without one they end here.
/// </summary>
/// <param name="node">The gateway.</param>
/// <param name="activation">When enough have come, in terms of <c>activationCount</c>; null for the first.</param>
internal sealed class ComplexGatewayBehavior(ProcessNode node, CompiledExpression? activation) : ElementBehavior
{
    private const string ActivationCount = "activationCount";
    private const string WaitingForStart = "waitingForStart";
    private const string JoinedFlows = "joinedFlows";

    private readonly PatientJoin join = new(node);

    public override void OnArrive(Step step, ProcessFlow flow, long scopeKey)
    {
        if (!step.TrySpend(flow.Target))
            return;
        var arrived = new FeelString(flow.Id);
        if (FindLiving(step, scopeKey) is not { } living)
            Begin(step, scopeKey, [arrived]);
        else if (JoinedBy(step, living) is var joined && joined.Contains(arrived))
            step.Record(new TokenHeld(flow.Target.Id, flow.Id, scopeKey));
        else
            TakeIn(step, living, joined.Add(arrived));
    }

    public override bool TryJoin(Step step, ProcessNode node, long scopeKey)
    {
        if (FindLiving(step, scopeKey) is { } living)
            return HoldsToken(step, living.Key) ? ReportStuck(step, living) : TryReset(step, living);
        ImmutableArray<FeelValue> held = [.. join.Held(step, scopeKey)
            .Select((count, place) => (count, place)).Where(one => one.count > 0).Select(one => new FeelString(node.Incoming[one.place].Id))];
        if (held.IsEmpty || !step.TrySpend(node))
            return false;
        Begin(step, scopeKey, held);
        return true;
    }

    /// <summary>Once it has started, what it waits for are the tokens of others.</summary>
    public override bool HoldsToken(Step step, long key) =>
        step.State.VariablesOf(key).Get(WaitingForStart) is not FeelBoolean { Value: false };

    public override void OnActivate(Step step, LiveElement element)
    {
        if (!step.TryDecide(element, activation, element.Key, ElementPhase.Activation, out var enough) || !enough)
            return;
        if (UncontrolledFlow.Select(step, element, element.Key, "gateway.noFlow", ElementPhase.Activation) is not { } flows)
            return;
        step.Record(new VariablesChanged(element.Key, FeelContext.Of((WaitingForStart, FeelBoolean.False))));
        foreach (var flow in flows)
            step.Tokens.Add(flow, element.ScopeKey);
        if (JoinedBy(step, element).Length == element.Node.Incoming.Length)
            End(step, element);
    }

    // Only what has come after the start is still to be sent on, and only where a condition asks for it.
    public override ProcessFlow[]? SelectFlows(Step step, LiveElement element)
    {
        var selected = new List<ProcessFlow>();
        foreach (var flow in element.Node.Outgoing)
        {
            if (flow.Condition is null || flow == element.Node.DefaultFlow)
                continue;
            if (!step.TryDecide(element, flow.Condition, element.Key, ElementPhase.Flows, out var holds))
                return null;
            if (holds)
                selected.Add(flow);
        }

        return [.. selected];
    }

    private void Begin(Step step, long scopeKey, ImmutableArray<FeelValue> joined)
    {
        var element = new LiveElement(node, step.NextKey, scopeKey);
        step.Record(new ElementActivated(element.Key, node.Id, scopeKey));
        step.Record(new VariablesChanged(element.Key, FeelContext.Of((WaitingForStart, FeelBoolean.True))));
        TakeIn(step, element, joined);
    }

    private void TakeIn(Step step, LiveElement element, ImmutableArray<FeelValue> joined)
    {
        var changes = FeelContext.Of((JoinedFlows, new FeelList(joined)));
        var starts = HoldsToken(step, element.Key);
        if (starts)
            changes = changes.With(ActivationCount, new FeelNumber(joined.Length));
        step.Record(new VariablesChanged(element.Key, changes));
        if (starts && !HasIncident(step, element))
            OnActivate(step, element);
    }

    private bool TryReset(Step step, LiveElement element)
    {
        var joined = JoinedBy(step, element);
        if (HasIncident(step, element) || join.MustWait(step, element.ScopeKey, Has(joined)))
            return false;
        var isAnyLate = step.State.VariablesOf(element.Key).Get(ActivationCount) != new FeelNumber(joined.Length);
        if (isAnyLate)
            ElementLifeCycle.Complete(step, element);
        else
            End(step, element);
        return true;
    }

    private bool ReportStuck(Step step, LiveElement element)
    {
        if (HasIncident(step, element) || join.MustWait(step, element.ScopeKey, Has(JoinedBy(step, element))))
            return false;
        step.RaiseIncident(
            element, ElementPhase.Activation, "gateway.neverJoined",
            $"The gateway '{element.Node.Id}' has all the tokens that can come, and its condition does not hold.");
        return false;
    }

    private static void End(Step step, LiveElement element)
    {
        step.Record(new ElementCompleted(element.Key, element.Node.Id));
        TokenFlow.EndToken(step, element.ScopeKey);
    }

    private LiveElement? FindLiving(Step step, long scopeKey)
    {
        foreach (var element in step.State.Elements.Span)
        {
            if (element.ScopeKey == scopeKey && string.Equals(element.ElementId, node.Id, StringComparison.Ordinal))
                return new LiveElement(node, element.Key, scopeKey);
        }

        return null;
    }

    private static ImmutableArray<FeelValue> JoinedBy(Step step, LiveElement element) =>
        step.State.VariablesOf(element.Key).Get(JoinedFlows) is FeelList joined ? joined.Items : [];

    private bool[] Has(ImmutableArray<FeelValue> joined) =>
        Array.ConvertAll(node.Incoming, flow => joined.Contains(new FeelString(flow.Id)));

    private static bool HasIncident(Step step, LiveElement element)
    {
        foreach (var incident in step.State.Incidents.Span)
        {
            if (incident.OwnerKey == element.Key)
                return true;
        }

        return false;
    }
}
