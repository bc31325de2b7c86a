using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// A state while events are applied to it. It shares the lists of the state it began with until they change, so the state
/// that a caller holds never does.
/// </summary>
internal sealed partial class WorkingState
{
    public StateListBuilder<ElementInstance> Elements;
    public StateListBuilder<OpenTask> Tasks;
    public StateListBuilder<ScheduledTimer> Timers;
    public StateListBuilder<RequestedService> Services;
    public StateListBuilder<AwaitedMessage> Subscriptions;
    public StateListBuilder<Incident> Incidents;
    public StateListBuilder<HeldTokens> HeldTokens;
    public StateListBuilder<ScopeVariables> Scopes;

    public WorkingState(ProcessState state)
    {
        (Status, ProcessId, LastKey, RootChildCount) = (state.Status, state.ProcessId, state.LastKey, state.RootChildCount);
        Elements = new(state.Elements);
        Tasks = new(state.Tasks);
        Timers = new(state.Timers);
        Services = new(state.Services);
        Subscriptions = new(state.Subscriptions);
        Incidents = new(state.Incidents);
        HeldTokens = new(state.HeldTokens);
        Scopes = new(state.Scopes);
        occasional = state.Occasional is { } lists ? new OccasionalListBuilders(lists) : null;
        (IsCalled, IsSuspended, CancelReason) = (state.IsCalled, state.IsSuspended, state.CancelReason);
    }

    public WorkingState(ProcessStateDocument document)
    {
        (Status, ProcessId, LastKey) = (document.Status, document.ProcessId, document.LastKey);
        Fill(ref Elements, document.Elements);
        Fill(ref Tasks, document.Tasks);
        Fill(ref Timers, document.Timers);
        Fill(ref Services, document.Services);
        Fill(ref Subscriptions, document.Subscriptions);
        Fill(ref Incidents, document.Incidents);
        Fill(ref Scopes, document.Scopes);
        FillOccasional(document);
        (IsCalled, IsSuspended, CancelReason) = (document.IsCalled, document.IsSuspended, document.CancelReason);
        foreach (var held in document.HeldTokens ?? [])
            HeldTokens.Add(held);
        foreach (var element in document.Elements ?? [])
            ChangeChildCount(element.ScopeKey, 1);
    }

    public ProcessStatus Status { get; private set; }

    public string? ProcessId { get; private set; }

    public long LastKey { get; private set; }

    public int RootChildCount { get; private set; }

    public void Start(string processId, FeelContext variables, bool isCalled)
    {
        (Status, ProcessId, IsCalled) = (ProcessStatus.Active, processId, isCalled);
        MergeVariables(ProcessState.ProcessScope, variables);
    }

    public void Finish(ProcessStatus status)
    {
        Status = status;
        HeldTokens.Clear();
        ForgetWhatIsOver();
    }

    public void AddElement(ElementActivated activated)
    {
        NoteKey(activated.Key);
        Elements.Put(new ElementInstance(activated.Key, activated.ElementId, activated.ScopeKey) { LoopCounter = activated.LoopCounter });
        ChangeChildCount(activated.ScopeKey, 1);
        if (activated.LoopCounter is not null)
            ChangeLoop(activated.ScopeKey, loop => loop with { StartedCount = loop.StartedCount + 1 });
        if (AdHocPlans.Count > 0)
            TakeFromPlan(activated.ElementId, activated.ScopeKey);
        if (HeldTokens.Count == 0)
            return;
        if (activated.TokenCount is { } tokenCount)
            ReleaseTokens(activated.ElementId, activated.ScopeKey, tokenCount);
        else
            ReleaseTokens(activated.ElementId, activated.ScopeKey);
    }

    public void RemoveElement(long key)
    {
        var index = Elements.Span.IndexOf(key);
        if (index < 0)
            return;
        var scopeKey = Elements[index].ScopeKey;
        Elements.RemoveAt(index);
        ChangeChildCount(scopeKey, -1);
        Scopes.Remove(key);
        if (HasOccasional)
        {
            ForgetCompensationsOf(key);
            Occasional.AdHocPlans.Remove(key);
            RemoveLoop(key);
        }

        DropHeldTokens(key);
    }

    public void DropHeldTokens(long scopeKey)
    {
        for (var held = HeldTokens.Count - 1; held >= 0; held--)
        {
            if (HeldTokens[held].ScopeKey == scopeKey)
                HeldTokens.RemoveAt(held);
        }
    }

    public void MergeVariables(long scopeKey, FeelContext variables)
    {
        ChangeCount++;
        var index = Scopes.Span.IndexOf(scopeKey);
        if (index < 0)
            Scopes.Put(new ScopeVariables(scopeKey, variables));
        else
            Scopes.Set(index, new ScopeVariables(scopeKey, Scopes[index].Variables.Merge(variables)));
    }

    public void HoldToken(TokenHeld token)
    {
        for (var index = 0; index < HeldTokens.Count; index++)
        {
            var held = HeldTokens[index];
            if (held.ScopeKey == token.ScopeKey && string.Equals(held.FlowId, token.FlowId, StringComparison.Ordinal))
            {
                HeldTokens.Set(index, held with { Count = held.Count + 1 });
                return;
            }
        }

        HeldTokens.Add(new HeldTokens(token.ElementId, token.FlowId, token.ScopeKey, 1));
    }

    public void AddTimer(TimerScheduled scheduled)
    {
        NoteKey(scheduled.Key);
        Timers.Put(new ScheduledTimer(
            scheduled.Key, scheduled.ElementId, scheduled.OwnerKey, scheduled.DueAt, scheduled.Repetition));
    }

    public void AddSubscription(MessageAwaited awaited)
    {
        NoteKey(awaited.Key);
        Subscriptions.Put(new AwaitedMessage(
            awaited.Key, awaited.ElementId, awaited.OwnerKey, awaited.MessageName, awaited.CorrelationKey));
    }

    public void AddIncident(IncidentRaised raised)
    {
        NoteKey(raised.Key);
        Incidents.Put(new Incident(raised.Key, raised.ElementId, raised.OwnerKey, raised.Code, raised.Message, raised.Phase));
    }

    public FeelContext VariablesOf(long scopeKey)
    {
        var index = Scopes.Span.IndexOf(scopeKey);
        return index < 0 ? FeelContext.Empty : Scopes[index].Variables;
    }

    public ProcessState ToState() => new(this);

    private static void Fill<T>(ref StateListBuilder<T> list, T[]? items)
        where T : struct, IKeyed
    {
        foreach (var item in items ?? [])
            list.Put(item);
    }

    private void NoteKey(long key) => LastKey = Math.Max(LastKey, key);

    private void ChangeChildCount(long scopeKey, int change)
    {
        if (scopeKey == ProcessState.ProcessScope)
        {
            RootChildCount += change;
            return;
        }

        var index = Elements.Span.IndexOf(scopeKey);
        if (index >= 0)
            Elements.Set(index, Elements[index] with { ChildCount = Elements[index].ChildCount + change });
    }

    // A joining gateway comes to life by one token of each of its flows; more of the same flow stay for the next time.
    private void ReleaseTokens(string elementId, long scopeKey)
    {
        for (var index = HeldTokens.Count - 1; index >= 0; index--)
        {
            var held = HeldTokens[index];
            if (held.ScopeKey != scopeKey || !string.Equals(held.ElementId, elementId, StringComparison.Ordinal))
                continue;
            if (held.Count == 1)
                HeldTokens.RemoveAt(index);
            else
                HeldTokens.Set(index, held with { Count = held.Count - 1 });
        }
    }
}
