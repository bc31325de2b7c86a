using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>What the working copy of a state knows of activities that are done more than once, want several tokens, or begin one after another.</summary>
internal sealed partial class WorkingState
{
    /// <summary>How many living elements stand directly in a scope.</summary>
    public int ChildCountOf(long scopeKey)
    {
        if (scopeKey == ProcessState.ProcessScope)
            return RootChildCount;
        var index = Elements.Span.IndexOf(scopeKey);
        return index < 0 ? 0 : Elements[index].ChildCount;
    }

    public void CountInstance(LoopInstanceCompleted completed)
    {
        ChangeLoop(completed.LoopKey, loop => loop with { CompletedCount = loop.CompletedCount + 1 });
        if (completed.Result is { } result)
            LoopResults.Put(new LoopResult(completed.Key, completed.LoopKey, completed.LoopCounter, result));
    }

    private void ChangeLoop(long key, Func<RunningLoop, RunningLoop> change)
    {
        var index = Loops.Span.IndexOf(key);
        if (index >= 0)
            Loops.Set(index, change(Loops[index]));
    }

    private void RemoveLoop(long key)
    {
        if (Loops.Count == 0 || Loops.Span.IndexOf(key) < 0)
            return;
        Loops.Remove(key);
        LoopResults.RemoveAll(result => result.LoopKey == key);
    }

    private void TakeFromPlan(string elementId, long scopeKey)
    {
        var index = AdHocPlans.Span.IndexOf(scopeKey);
        if (index >= 0)
            SetPlan(index, AdHocPlans[index].Activities.Remove(elementId, StringComparer.Ordinal));
    }

    private void SetPlan(int index, ImmutableArray<string> left)
    {
        if (left.IsEmpty)
            AdHocPlans.RemoveAt(index);
        else
            AdHocPlans.Set(index, AdHocPlans[index] with { Activities = left });
    }

    // An activity that wants several tokens takes so many, the flow that brought the first before the others.
    private void ReleaseTokens(string elementId, long scopeKey, int wanted)
    {
        for (var index = 0; index < HeldTokens.Count && wanted > 0;)
        {
            var held = HeldTokens[index];
            var taken = held.ScopeKey == scopeKey && string.Equals(held.ElementId, elementId, StringComparison.Ordinal)
                ? Math.Min(held.Count, wanted)
                : 0;
            wanted -= taken;
            if (taken == held.Count)
                HeldTokens.RemoveAt(index);
            else if (taken > 0)
                HeldTokens.Set(index, held with { Count = held.Count - taken });
            if (taken < held.Count)
                index++;
        }
    }
}
