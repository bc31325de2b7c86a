namespace Workflows.Definitions.Execution;

/// <summary>Moves tokens from element to element until each of them waits or has ended.</summary>
internal static class TokenFlow
{
    /// <summary>How many elements the tokens of one command may reach, so that a loop that never waits ends in a refusal.</summary>
    public const int StepBudget = 10_000;

    /// <summary>How many instances of activities that are done more than once one command may begin.</summary>
    public const int InstanceBudget = 10_000;

    /// <summary>How many elements more a command may reach for each such instance.</summary>
    public const int StepsOfInstance = 16;

    /// <summary>Moves every token on its way as far as it goes.</summary>
    public static void Run(Step step)
    {
        do
        {
            Move(step);
        }
        while (step.GoesOn && (Compensating.Settle(step) || Joining.Settle(step) || ConditionWatch.Settle(step)));
    }

    /// <summary>
    /// A token has ended in a scope. Where it was the last one the scope is done; where only held tokens are left it is for
    /// <see cref="Joining"/> to say what becomes of them.
    /// </summary>
    public static void EndToken(Step step, long scopeKey)
    {
        if (!step.GoesOn || step.Tokens.AnyIn(scopeKey) || Joining.IsAnyHeld(step, scopeKey)
            || Compensating.IsUnderWay(step, scopeKey))
            return;
        if (scopeKey == ProcessState.ProcessScope)
        {
            if (step.State.RootChildCount == 0)
                step.Process.Root.Node.Behavior.OnChildrenEnded(step, step.Process.Root);
            return;
        }

        var index = step.State.Elements.Span.IndexOf(scopeKey);
        if (index < 0 || step.State.Elements[index].ChildCount > 0 || !step.TryFind(scopeKey, out var scope))
            return;
        if (Compensating.IsInside(step, scopeKey))
            Compensating.EndInside(step, scope);
        else
            scope.Node.Behavior.OnChildrenEnded(step, scope);
    }

    private static void Move(Step step)
    {
        while (step.GoesOn)
        {
            if (!step.Tokens.TryTake(out var flow, out var scopeKey))
            {
                if (!step.TryTakeContinuing(out scopeKey))
                    return;
                if (step.State.Elements.Span.IndexOf(scopeKey) >= 0 && step.TryFind(scopeKey, out var scope))
                    scope.Node.Behavior.OnContinue(step, scope);
                continue;
            }

            // The scope may have ended since the token left, by a terminate end event in it.
            if (scopeKey != ProcessState.ProcessScope && step.State.Elements.Span.IndexOf(scopeKey) < 0)
                continue;
            step.Record(new SequenceFlowTaken(flow.Id, scopeKey));
            flow.Target.Behavior.OnArrive(step, flow, scopeKey);
        }
    }
}
