namespace Workflows.Definitions.Execution;

/// <summary>Ends what is inside a scope while the scope itself lives on.</summary>
internal static class Scopes
{
    /// <summary>Ends everything in a scope; the scope waits no longer for events of its own.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="byElementId">The event that interrupts it.</param>
    public static void Interrupt(Step step, LiveElement scope, string byElementId)
    {
        step.Tokens.RemoveFrom(scope.Key);
        ElementLifeCycle.TerminateChildren(step, scope.Key);
        foreach (var start in scope.Node.EventStarts)
            Waiting.End(step, scope.Key, start.Id);
        step.Record(new ScopeInterrupted(scope.Key, byElementId));
    }

    /// <summary>
    /// Whether something has already ended what was in a scope: then its event sub-processes start no more (BPMN 2.0.2, 13.5.4).
    /// </summary>
    public static bool IsInterrupted(Step step, long scopeKey)
    {
        foreach (var element in step.State.Elements.Span)
        {
            if (element.ScopeKey == scopeKey && step.Process.TryFind(element.ElementId, out var node)
                && node.IsEventSubProcess && !node.Start!.Behavior.Repeats)
                return true;
        }

        return Compensating.IsUndone(step, scopeKey);
    }

    /// <summary>Ends the whole content of the process, before an event says how it ended.</summary>
    public static void EndAll(Step step)
    {
        ElementLifeCycle.TerminateChildren(step, ProcessState.ProcessScope);
        Waiting.End(step, ProcessState.ProcessScope);
    }

    /// <summary>The scope in which what is done in an event sub-process counts as done: the first around it that is none.</summary>
    public static long OutsideEventSubProcesses(Step step, long scopeKey)
    {
        while (scopeKey != ProcessState.ProcessScope)
        {
            var index = step.State.Elements.Span.IndexOf(scopeKey);
            if (index < 0 || !step.Process.TryFind(step.State.Elements[index].ElementId, out var node)
                || !node.IsEventSubProcess || Compensating.IsInside(step, scopeKey))
                break;
            scopeKey = step.State.Elements[index].ScopeKey;
        }

        return scopeKey;
    }

    /// <summary>Whether a scope is another one or stands in it.</summary>
    public static bool IsWithin(Step step, long key, long scopeKey)
    {
        while (key > scopeKey)
        {
            var index = step.State.Elements.Span.IndexOf(key);
            if (index < 0)
                return false;
            key = step.State.Elements[index].ScopeKey;
        }

        return key == scopeKey;
    }
}
