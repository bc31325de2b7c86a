namespace Workflows.Definitions.Execution;

/// <summary>What the working copy of a state knows of events that are awaited, of compensation, and of the instance as a whole.</summary>
internal sealed partial class WorkingState
{
    /// <summary>Grows with each change that an awaited condition may have become true by.</summary>
    public int ChangeCount { get; private set; }

    public bool IsCalled { get; private set; }

    public bool IsSuspended { get; set; }

    public string? CancelReason { get; set; }

    // What has changed in the meantime may have made a condition true.
    public void Resume()
    {
        IsSuspended = false;
        ChangeCount++;
    }

    public void AddSignal(SignalAwaited awaited)
    {
        NoteKey(awaited.Key);
        Signals.Put(new AwaitedSignal(awaited.Key, awaited.ElementId, awaited.OwnerKey, awaited.SignalName));
    }

    public void AddCondition(ConditionAwaited awaited)
    {
        NoteKey(awaited.Key);
        ChangeCount++;
        Conditions.Put(new AwaitedCondition(awaited.Key, awaited.ElementId, awaited.OwnerKey, awaited.Holds) { Place = awaited.Place });
    }

    public void ClearCondition(long key)
    {
        var index = Conditions.Span.IndexOf(key);
        if (index >= 0)
            Conditions.Set(index, Conditions[index] with { Holds = false });
    }

    public void AddHeldTrigger(TriggerHeld held)
    {
        NoteKey(held.Key);
        HeldTriggers.Put(new HeldTrigger(held.Key, held.ElementId, held.OwnerKey, held.Variables));
    }

    public void AddCompensation(CompensationRegistered registered)
    {
        NoteKey(registered.Key);
        Compensations.Put(new RegisteredCompensation(registered.Key, registered.ElementId, registered.ScopeKey)
        {
            InsideKey = registered.InsideKey,
            IsUnfinished = registered.IsUnfinished,
            LoopCounter = registered.LoopCounter,
            Variables = registered.Variables,
        });
    }

    public void AddUndoing(CompensationRequested requested)
    {
        NoteKey(requested.Key);
        Undoings.Put(new Undoing(requested.Key, requested.ElementId, requested.ScopeKey)
        {
            OwnerKey = requested.OwnerKey,
            ActivityId = requested.ActivityId,
        });
    }

    // What was registered inside becomes what is registered in the element instance that now stands for the activity.
    public void StartCompensation(CompensationStarted started)
    {
        var place = Compensations.Span.IndexOf(started.Key);
        if (place < 0)
            return;
        var registered = Compensations[place];
        Compensations.RemoveAt(place);
        for (var index = 0; registered.InsideKey is not null && index < Compensations.Count; index++)
        {
            if (Compensations[index].ScopeKey == registered.InsideKey)
                Compensations.Set(index, Compensations[index] with { ScopeKey = started.HandlerKey });
        }

        if (registered.Variables is { Entries.IsEmpty: false } variables)
            MergeVariables(started.HandlerKey, variables);
        var undoing = Undoings.Span.IndexOf(started.UndoingKey);
        if (undoing >= 0)
        {
            Undoings.Set(undoing, Undoings[undoing] with
            {
                HandlerKey = started.HandlerKey,
                IsInside = registered.InsideKey is not null,
            });
        }
    }

    /// <summary>What is registered in a scope that is over goes, unless a registration of the scope itself keeps it.</summary>
    private void ForgetCompensationsOf(long scopeKey)
    {
        for (var index = Undoings.Count - 1; index >= 0; index--)
        {
            if (Undoings[index].OwnerKey == scopeKey || Undoings[index].ScopeKey == scopeKey)
                Undoings.RemoveAt(index);
            else if (Undoings[index].HandlerKey == scopeKey)
                Undoings.Set(index, Undoings[index] with { HandlerKey = null, IsInside = false });
        }

        if (Compensations.Count > 0 && IsAnyIn(scopeKey) && !IsKept(scopeKey))
            ForgetRegistrations(scopeKey);
    }

    private bool IsAnyIn(long scopeKey)
    {
        foreach (var registered in Compensations.Span)
        {
            if (registered.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    private bool IsKept(long scopeKey)
    {
        foreach (var registered in Compensations.Span)
        {
            if (registered.InsideKey == scopeKey)
                return true;
        }

        return false;
    }

    // A stack of its own: how deep activities nest is not for a stored state to decide.
    private void ForgetRegistrations(long scopeKey)
    {
        var over = new Stack<long>([scopeKey]);
        while (over.TryPop(out var key))
        {
            for (var index = Compensations.Count - 1; index >= 0; index--)
            {
                if (Compensations[index].ScopeKey != key)
                    continue;
                if (Compensations[index].InsideKey is { } inside)
                    over.Push(inside);
                Compensations.RemoveAt(index);
            }
        }
    }

    private void ForgetWhatIsOver()
    {
        Compensations.Clear();
        Undoings.Clear();
        (IsCalled, IsSuspended, CancelReason) = (false, false, null);
    }
}
