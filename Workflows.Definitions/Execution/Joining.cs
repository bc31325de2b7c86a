namespace Workflows.Definitions.Execution;

/// <summary>
/// Joins tokens at gateways that must know which can still come. They are asked when no token moves: only then does each
/// stand where it stays until the next command.
/// </summary>
internal static class Joining
{
    /// <summary>Lets every gateway join that can, and reports the scopes that are left with tokens that nothing can join.</summary>
    /// <returns>Whether a token moves again.</returns>
    public static bool Settle(Step step)
    {
        if (step.Process.HasPatientGateways && TryJoin(step))
            return true;
        if (step.State.HeldTokens.Count > 0)
            ReportStuckScopes(step);
        return false;
    }

    /// <summary>Whether a gateway of a scope holds a token.</summary>
    public static bool IsAnyHeld(Step step, long scopeKey)
    {
        foreach (var held in step.State.HeldTokens.Span)
        {
            if (held.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    private static bool TryJoin(Step step)
    {
        for (var index = 0; index < step.State.HeldTokens.Count; index++)
        {
            var held = step.State.HeldTokens[index];
            if (step.Process.TryFind(held.ElementId, out var node) && node.Behavior.TryJoin(step, node, held.ScopeKey))
                return true;
        }

        return TryReset(step);
    }

    // A complex gateway lives on after its first phase, perhaps without any token held.
    private static bool TryReset(Step step)
    {
        foreach (var gateway in step.Process.ComplexGateways)
        {
            for (var index = 0; index < step.State.Elements.Count; index++)
            {
                var element = step.State.Elements[index];
                if (string.Equals(element.ElementId, gateway.Id, StringComparison.Ordinal)
                    && gateway.Behavior.TryJoin(step, gateway, element.ScopeKey))
                    return true;
            }
        }

        return false;
    }

    private static void ReportStuckScopes(Step step)
    {
        for (var index = 0; index < step.State.HeldTokens.Count; index++)
        {
            var held = step.State.HeldTokens[index];
            if (HasChildren(step, held.ScopeKey) || IsReported(step, held.ScopeKey))
                continue;
            var message = $"The gateway '{held.ElementId}' holds a token that nothing can join any more.";
            step.Record(new IncidentRaised(step.NextKey, held.ElementId, held.ScopeKey, "gateway.neverJoined", message)
            {
                Phase = ElementPhase.Joining,
            });
        }
    }

    private static bool HasChildren(Step step, long scopeKey)
    {
        if (scopeKey == ProcessState.ProcessScope)
            return step.State.RootChildCount > 0;
        var index = step.State.Elements.Span.IndexOf(scopeKey);
        return index >= 0 && step.State.Elements[index].ChildCount > 0;
    }

    private static bool IsReported(Step step, long scopeKey)
    {
        foreach (var incident in step.State.Incidents.Span)
        {
            if (incident.OwnerKey == scopeKey && incident.Phase == ElementPhase.Joining)
                return true;
        }

        return false;
    }
}
