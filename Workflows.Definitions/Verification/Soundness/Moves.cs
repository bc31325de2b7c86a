using System.Runtime.InteropServices;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

internal enum MoveKind
{
    /// <summary>What the token waits for is done.</summary>
    Complete,

    /// <summary>The token takes one of the ways that are open.</summary>
    Choose,

    /// <summary>Of the events that the token waits for one happens.</summary>
    Happen,

    /// <summary>An event on the boundary happens, or one that begins a sub-process in the scope.</summary>
    Catch,

    /// <summary>Whoever carries the element out throws what an event catches.</summary>
    Throw,

    /// <summary>A handler begins to undo.</summary>
    Undo,

    /// <summary>The scope is done though something in it is not.</summary>
    Finish,

    /// <summary>Another instance, beside the one that is followed, completes an element.</summary>
    Elsewhere,
}

/// <summary>One thing that may happen in a state.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Token">To which token of the state; -1 for the instance as a whole.</param>
/// <param name="Event">The event that happens, the handler that begins, or the element that completes elsewhere; else null.</param>
/// <param name="Decision">The decision that completes, or null.</param>
/// <param name="Way">Which of the open ways is chosen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Move(MoveKind Kind, int Token, NetNode? Event = null, string? Decision = null, int Way = 0);

/// <summary>What may happen next, token by token.</summary>
internal sealed class Moves(ProofNet net, ProofThreads threads, ProofVariables variables, WaysOut ways, CatchingEvents catching, ProofMonitor monitor)
{
    /// <summary>What may happen to one token.</summary>
    public IEnumerable<Move> Of(ProofState state, int index)
    {
        var token = state.Tokens[index];
        var node = net.NodeOf(token.Place);
        return net.KindOf(token.Place) switch
        {
            PlaceKind.At => AtRest(state, token, node, index),
            PlaceKind.Choosing => Enumerable.Range(0, ways.Of(node, token.Facts).Length).Select(way => new Move(MoveKind.Choose, index, Way: way)),
            PlaceKind.Again or PlaceKind.Optional => Either(index),
            PlaceKind.Offered => MayBegin(state, token, node) ? Either(index) : [],
            PlaceKind.Undoing or PlaceKind.Cancelling => Undoings(state, token, node, index),
            _ => [],
        };
    }

    /// <summary>What may happen to the instance as a whole.</summary>
    public IEnumerable<Move> OfProcess(ProofState state) => state.Tokens.Length == 0 ? [] : Begun(state, null, 0, -1);

    private static IEnumerable<Move> Either(int index) => [new Move(MoveKind.Choose, index), new Move(MoveKind.Choose, index, Way: 1)];

    private IEnumerable<Move> AtRest(ProofState state, ProofToken token, NetNode node, int index)
    {
        if (node.IsScope)
            return Boundary(state, token, node, index).Concat(Begun(state, node, token.Thread, index)).Concat(OfScope(node, index));
        if (node.Handlers.Length > 0)
            return Undoings(state, token, node, index);
        if (node.Semantics.Joining is Joining.Enough)
            return [];
        return Completions(node, index).Concat(Boundary(state, token, node, index)).Concat(Thrown(state, token, node, index));
    }

    private IEnumerable<Move> Completions(NetNode node, int index)
    {
        if (node.Semantics.Leaving is Leaving.FirstEvent)
            return node.Outgoing.Select(flow => new Move(MoveKind.Happen, index, flow.Target));
        var decisions = TokenSemantics.DecisionsOf(node.Element);
        return decisions.IsEmpty || !(variables.DecisionMatters(node) || monitor.Watches(node))
            ? [new Move(MoveKind.Complete, index)]
            : decisions.Select(decision => new Move(MoveKind.Complete, index, Decision: decision));
    }

    // An event that comes again while its last thread still runs begins one that runs as that one does.
    private IEnumerable<Move> Boundary(ProofState state, ProofToken token, NetNode node, int index) => node.Boundaries
        .Where(boundary => boundary.HappensByItself
            && (boundary.Interrupts || !state.Tokens.Lives(threads.Of(token.ScopeThread, boundary))))
        .Select(boundary => new Move(MoveKind.Catch, index, boundary));

    private IEnumerable<Move> Begun(ProofState state, NetNode? scope, int thread, int index)
    {
        var candidates = net.EventSubProcessesOf(scope);
        return candidates.Length == 0 || catching.IsInterrupted(state.Tokens, scope, thread) ? [] : candidates
            .Where(begun => begun.HappensByItself && (begun.Interrupts || !state.Tokens.Lives(threads.Of(thread, begun))))
            .Select(begun => new Move(MoveKind.Catch, index, begun));
    }

    private IEnumerable<Move> Thrown(ProofState state, ProofToken token, NetNode node, int index)
    {
        if (node.Semantics.Throwing is Throwing.Nothing || node.Catchers.Length == 0)
            yield break;
        var passed = new HashSet<ThrownEvent>();
        foreach (var place in catching.Nearest(state.Tokens, token, node))
        {
            // What is caught nearer by comes no further.
            var isNews = place.Catcher.Caught.Any(caught => !passed.Any(caught.IsCaughtAs) && passed.Add(caught));
            if (isNews && Array.IndexOf(node.Catchers, place.Catcher) >= 0)
                yield return new Move(MoveKind.Throw, index, place.Catcher);
        }
    }

    private IEnumerable<Move> Undoings(ProofState state, ProofToken token, NetNode node, int index)
    {
        var isUndone = net.ScopeAt(token.Place) is not null && net.KindOf(token.Place) is PlaceKind.Undoing;
        return isUndone || state.Tokens.Lives(threads.OfUndoing(token, node))
            ? []
            : node.Handlers.Select(handler => new Move(MoveKind.Undo, index, handler)).Append(new Move(MoveKind.Complete, index));
    }

    private IEnumerable<Move> OfScope(NetNode scope, int index)
    {
        if (scope.Element is AdHocSubProcess { CompletionCondition: not null })
            yield return new Move(MoveKind.Finish, index);
        if (!scope.Repetition.IsSideBySide)
            yield break;
        foreach (var node in net.Nodes.Where(node => node.IsInside(scope) && monitor.Watches(node)))
        {
            var decisions = TokenSemantics.DecisionsOf(node.Element);
            foreach (var decision in decisions.IsEmpty ? [null] : decisions.Select(decision => (string?)decision))
                yield return new Move(MoveKind.Elsewhere, index, node, decision);
        }
    }

    private bool MayBegin(ProofState state, ProofToken token, NetNode node) =>
        node.Scope is not { Element: AdHocSubProcess { IsSequential: true } } scope
        || !Array.Exists(state.Tokens, other => other.ScopeThread == token.ScopeThread
            && net.NodeOf(other.Place).Scope == scope && net.KindOf(other.Place) is not PlaceKind.Offered);
}
