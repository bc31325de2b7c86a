using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Which moves of a state are followed: all of them, or those of one token with which the others cannot interfere
/// (<see cref="ReachOfOthers"/>), so that what stands side by side is not tried in every order.
/// </summary>
internal sealed class ReducedMoves(ProofNet net, TokenGame game, ReachOfOthers reach, ProofMonitor monitor)
{
    /// <summary>All moves of a state.</summary>
    public List<(Move Move, Outcome Outcome)> All(ProofState state) =>
        Play(state, Enumerable.Range(0, state.Tokens.Length).SelectMany(index => game.Moves.Of(state, index)).Concat(game.Moves.OfProcess(state)));

    /// <summary>The moves of one token that may go first, with those that interrupt the scopes around it; null where none may.</summary>
    public List<(Move Move, Outcome Outcome)>? OfOneToken(ProofState state)
    {
        foreach (var index in Candidates(state))
        {
            if (IsFree(state, index) && Tried(state, index) is { } tried)
                return tried;
        }

        return null;
    }

    // Those that run beside a course of tokens go first: they are soon done, and do not pile up on the way.
    private static IEnumerable<int> Candidates(ProofState state)
    {
        for (var index = state.Tokens.Length - 1; index >= 0; index--)
        {
            if (!state.Tokens[index].IsMain)
                yield return index;
        }

        for (var index = 0; index < state.Tokens.Length; index++)
        {
            if (state.Tokens[index].IsMain)
                yield return index;
        }
    }

    private bool IsFree(ProofState state, int index)
    {
        var place = state.Tokens[index].Place;
        if (state.Tokens.Length == 1 || !MovesForItself(place))
            return false;
        reach.Compute(state.Tokens, index);
        return !reach.Reaches(net.NodeOf(place));
    }

    private bool MovesForItself(int place) => net.KindOf(place) switch
    {
        PlaceKind.At => !net.NodeOf(place).IsScope,
        PlaceKind.Choosing or PlaceKind.Again or PlaceKind.Optional => true,
        // Of those that are offered in turn each keeps the others from beginning.
        PlaceKind.Offered => net.NodeOf(place).Scope is not { Element: AdHocSubProcess { IsSequential: true } },
        _ => false,
    };

    private List<(Move Move, Outcome Outcome)>? Tried(ProofState state, int index)
    {
        var tried = Play(state, game.Moves.Of(state, index));
        if (tried.Count == 0 || !tried.Exists(attempt => !attempt.Outcome.DisturbsOthers))
            return null;
        var disturbs = tried.Exists(attempt => attempt.Outcome.DisturbsOthers);
        if (disturbs && !EndsAllItMeets(tried))
            return null;
        foreach (var around in Around(state, index))
            tried.AddRange(Play(state, game.Moves.Of(state, around)));
        tried.AddRange(Play(state, game.Moves.OfProcess(state)));
        var isWatched = disturbs || tried.Exists(attempt => attempt.Outcome.IsWatched);
        return isWatched && reach.ReachesAny(monitor.Watches) ? null : tried;
    }

    // What is thrown ends a whole scope around the token: whatever the others in it did before is ended with them, unless
    // they begin something beside the scope. As the token has another move, what others throw stays possible after it.
    private bool EndsAllItMeets(List<(Move Move, Outcome Outcome)> tried) =>
        tried.TrueForAll(attempt => !attempt.Outcome.DisturbsOthers || attempt.Move.Kind is MoveKind.Throw)
        && !reach.ReachesAny(node => node.BeginsBeside);

    private IEnumerable<int> Around(ProofState state, int index)
    {
        var node = net.NodeOf(state.Tokens[index].Place);
        for (var other = 0; other < state.Tokens.Length; other++)
        {
            if (other != index && net.ScopeAt(state.Tokens[other].Place) is { } scope && node.IsInside(scope))
                yield return other;
        }
    }

    private List<(Move Move, Outcome Outcome)> Play(ProofState state, IEnumerable<Move> possible) =>
        [.. possible.Select(move => (move, game.Play(state, move)))];
}
