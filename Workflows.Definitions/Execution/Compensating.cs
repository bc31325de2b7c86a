using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Undoes what was done (BPMN 2.0.2, 10.7 and 13.5.5), the last first, each after the other. A sub-process without a handler of its own is
/// undone from the inside: it comes to life once more, with the variables that it had, and what was done in it is undone there.
/// </summary>
internal static class Compensating
{
    /// <summary>Notes an activity that has been done, where it can be undone.</summary>
    public static void Register(Step step, LiveElement element)
    {
        var node = element.Node;
        if (node.IsForCompensation)
            return;
        // The handler of one of several instances sees the variables of that one, so it runs inside.
        if (node.CompensationHandler is not null && node.Outer is null)
            step.Record(new CompensationRegistered(step.NextKey, node.Id, element.ScopeKey));
        else if (node.CompensationHandler is not null || node.CompensationStart is not null || HasAnyIn(step, element.Key))
            RegisterInside(step, step.State.Elements[step.State.Elements.Span.IndexOf(element.Key)], isUnfinished: false);
    }

    /// <summary>Notes the scopes inside one that is to be ended, so that what was done in them can be undone all the same.</summary>
    public static void RegisterUnfinished(Step step, long scopeKey)
    {
        for (var index = step.State.Elements.Count - 1; index >= 0; index--)
        {
            var element = step.State.Elements[index];
            if (element.Key != scopeKey && Scopes.IsWithin(step, element.Key, scopeKey) && HasAnyIn(step, element.Key))
                RegisterInside(step, element, isUnfinished: true);
        }
    }

    /// <summary>Begins to undo what was done in a scope.</summary>
    /// <param name="step">The step.</param>
    /// <param name="elementId">What asks for it.</param>
    /// <param name="scopeKey">The scope.</param>
    /// <param name="activityId">The only activity to undo, or null for all.</param>
    /// <param name="ownerKey">The element instance that waits for it, or null.</param>
    /// <returns>False where there is nothing to undo.</returns>
    public static bool Begin(Step step, string elementId, long scopeKey, string? activityId, long? ownerKey)
    {
        var undoing = new Undoing(step.NextKey, elementId, scopeKey) { OwnerKey = ownerKey, ActivityId = activityId };
        if (FindLast(step, undoing) is null)
            return false;
        step.Record(new CompensationRequested(undoing.Key, elementId, scopeKey) { OwnerKey = ownerKey, ActivityId = activityId });
        return true;
    }

    /// <summary>Lets each undoing go on that waits for no handler; asked when no token moves.</summary>
    /// <returns>Whether one did.</returns>
    public static bool Settle(Step step)
    {
        foreach (var undoing in step.State.Undoings.Span)
        {
            if (undoing.HandlerKey is not null)
                continue;
            if (FindLast(step, undoing) is { } registered)
                Undo(step, undoing, registered);
            else
                End(step, undoing);
            return true;
        }

        return false;
    }

    /// <summary>Whether what was done in a scope is being undone, so that the scope is not over.</summary>
    public static bool IsUnderWay(Step step, long scopeKey)
    {
        foreach (var undoing in step.State.Undoings.Span)
        {
            if (undoing.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    /// <summary>Whether a scope lives on only to undo what was done in it.</summary>
    public static bool IsUndone(Step step, long scopeKey)
    {
        foreach (var undoing in step.State.Undoings.Span)
        {
            if (undoing.OwnerKey == scopeKey || (undoing.HandlerKey == scopeKey && undoing.IsInside))
                return true;
        }

        return false;
    }

    /// <summary>Whether an element instance stands for a completed activity whose inside is being undone.</summary>
    public static bool IsInside(Step step, long key)
    {
        foreach (var undoing in step.State.Undoings.Span)
        {
            if (undoing.HandlerKey == key && undoing.IsInside)
                return true;
        }

        return false;
    }

    /// <summary>The inside of a completed activity is undone.</summary>
    public static void EndInside(Step step, LiveElement element)
    {
        step.Record(new ElementCompleted(element.Key, element.Node.Id));
        TokenFlow.EndToken(step, element.ScopeKey);
    }

    /// <summary>Ends the undoings in a scope, and those that an element asked for, when what is inside is ended.</summary>
    public static void Abandon(Step step, long key)
    {
        for (var index = step.State.Undoings.Count - 1; index >= 0; index--)
        {
            var undoing = step.State.Undoings[index];
            if (undoing.ScopeKey == key || undoing.OwnerKey == key)
                step.Record(new CompensationEnded(undoing.Key, undoing.ElementId));
        }
    }

    private static void Undo(Step step, Undoing undoing, RegisteredCompensation registered)
    {
        if (!step.TryFindNode(registered.ElementId, out var node))
            return;
        if (registered.LoopCounter is not null)
            node = node.Body;
        var key = step.NextKey;
        step.Record(new CompensationStarted(registered.Key, node.Id, undoing.Key, key));
        if (registered.InsideKey is null)
        {
            ElementLifeCycle.Activate(step, node.CompensationHandler!, registered.ScopeKey);
            return;
        }

        if (!step.TrySpend(node))
            return;
        step.Record(new ElementActivated(key, node.Id, registered.ScopeKey) { LoopCounter = registered.LoopCounter });
        if (node.CompensationHandler is { } handler && !registered.IsUnfinished)
            ElementLifeCycle.Activate(step, handler, key);
        else if (node.CompensationStart is { } start && !registered.IsUnfinished)
            EventSubProcessStartBehavior.Begin(step, start, key, FeelContext.Empty);
        else if (!Begin(step, node.Id, key, null, key))
            EndInside(step, new LiveElement(node, key, registered.ScopeKey));
    }

    private static void End(Step step, Undoing undoing)
    {
        step.Record(new CompensationEnded(undoing.Key, undoing.ElementId));
        if (undoing.OwnerKey is not { } ownerKey)
            TokenFlow.EndToken(step, undoing.ScopeKey);
        else if (!step.TryFind(ownerKey, out var owner))
            return;
        else if (IsInside(step, ownerKey))
            EndInside(step, owner);
        else
            owner.Node.Behavior.OnCompensated(step, owner);
    }

    private static RegisteredCompensation? FindLast(Step step, Undoing undoing)
    {
        for (var index = step.State.Compensations.Count - 1; index >= 0; index--)
        {
            var registered = step.State.Compensations[index];
            if (registered.Key < undoing.Key
                && (undoing.ActivityId is null || string.Equals(registered.ElementId, undoing.ActivityId, StringComparison.Ordinal))
                && Scopes.OutsideEventSubProcesses(step, registered.ScopeKey) == undoing.ScopeKey)
                return registered;
        }

        return null;
    }

    private static bool HasAnyIn(Step step, long scopeKey)
    {
        foreach (var registered in step.State.Compensations.Span)
        {
            if (registered.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    private static void RegisterInside(Step step, ElementInstance element, bool isUnfinished) =>
        step.Record(new CompensationRegistered(step.NextKey, element.ElementId, element.ScopeKey)
        {
            InsideKey = element.Key,
            IsUnfinished = isUnfinished,
            LoopCounter = element.LoopCounter,
            Variables = step.State.VariablesOf(element.Key),
        });
}
