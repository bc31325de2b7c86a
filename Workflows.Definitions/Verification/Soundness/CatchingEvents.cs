namespace Workflows.Definitions.Verification.Soundness;

/// <summary>Something that may catch, and the token that it belongs to: of the activity or scope; null for the process.</summary>
internal readonly record struct CatchingPlace(NetNode Catcher, ProofToken? Owner);

/// <summary>
/// Where what is thrown goes: to the boundary of the activity, then level by level to the sub-processes that events begin in
/// the scope around, and to the boundary of that scope (BPMN 2.0.2, 10.5.1).
/// </summary>
internal sealed class CatchingEvents(ProofNet net)
{
    /// <summary>Everything that is armed around a token, nearest first.</summary>
    public IEnumerable<CatchingPlace> Nearest(IReadOnlyList<ProofToken> tokens, ProofToken thrower, NetNode node)
    {
        foreach (var boundary in node.Boundaries)
            yield return new CatchingPlace(boundary, thrower);
        var (scope, thread) = (node.Scope, thrower.ScopeThread);
        while (scope is not null && OwnerOf(tokens, scope, thread) is { } owner)
        {
            if (net.KindOf(owner.Place) is PlaceKind.At)
            {
                foreach (var catcher in IsInterrupted(tokens, scope, thread) ? scope.Boundaries : scope.EventSubProcesses.Concat(scope.Boundaries))
                    yield return new CatchingPlace(catcher, owner);
            }

            (scope, thread) = (scope.Scope, owner.ScopeThread);
        }

        if (scope is not null || IsInterrupted(tokens, null, 0))
            yield break;
        foreach (var catcher in net.EventSubProcesses)
            yield return new CatchingPlace(catcher, null);
    }

    /// <summary>Whether an event has ended a scope's own course and runs in its place, so that no other can begin.</summary>
    public bool IsInterrupted(IReadOnlyList<ProofToken> tokens, NetNode? scope, int thread)
    {
        foreach (var token in tokens)
        {
            if (token.ScopeThread == thread && net.ScopeAt(token.Place) is { IsEventSubProcess: true, Interrupts: true } running && running.Scope == scope)
                return true;
        }

        return false;
    }

    /// <summary>The token that stands for a living scope, or null.</summary>
    public ProofToken? OwnerOf(IReadOnlyList<ProofToken> tokens, NetNode scope, int thread)
    {
        foreach (var token in tokens)
        {
            if (token.Thread == thread && net.ScopeAt(token.Place) == scope)
                return token;
        }

        return null;
    }
}
