using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Plays one move: tokens go on from element to element until each of them waits for something outside, has a choice to make,
/// is held by a gateway, or has ended. This is how the engine carries out one command, with conditions left open.
/// </summary>
internal sealed partial class TokenGame
{
    /// <summary>How often a move may come to one node; known values change less often (see <see cref="KnownValues"/>), so nothing ends after that.</summary>
    private const int MostVisits = 3 * KnownValues.MostValues;

    private readonly ProofNet net;
    private readonly ProofThreads threads;
    private readonly ProofVariables variables;
    private readonly KnownValues values;
    private readonly WaysOut ways;
    private readonly CatchingEvents catching;
    private readonly ProofMonitor monitor;
    private readonly ProofEffort effort;
    private readonly TokenBoard board;
    private readonly ReachOfOthers reach;
    private readonly PatientJoins joins;
    private readonly Dictionary<(NetNode Scope, int Thread), int> factsOfLast = [];
    private readonly ImmutableArray<Observation>.Builder seen = ImmutableArray.CreateBuilder<Observation>();
    private readonly Dictionary<NetNode, int> visits = [];
    private Action<TraceStep>? record;
    private long memory;
    private bool watched;
    private bool stopped;

    public TokenGame(ProofNet net, ProofThreads threads, ProofVariables variables, KnownValues values, ReachOfOthers reach, PatientJoins joins, ProofMonitor monitor, ProofEffort effort)
    {
        (this.net, this.threads, this.variables, this.values) = (net, threads, variables, values);
        (this.monitor, this.effort) = (monitor, effort);
        (ways, catching, board) = (new WaysOut(values), new CatchingEvents(net), new TokenBoard(net));
        (this.joins, this.reach) = (joins, reach);
        Moves = new Moves(net, threads, variables, ways, catching, monitor);
    }

    /// <summary>What may happen in a state.</summary>
    public Moves Moves { get; }

    /// <summary>Whether something was not followed in every way that it can go.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>Every node that a token has entered in any move so far.</summary>
    public HashSet<NetNode> EverEntered { get; } = [];

    /// <summary>Begins an instance at one of its starts.</summary>
    public Outcome Start(NetNode start, Action<TraceStep>? recorder = null)
    {
        Prepare(new ProofState([], 0), recorder);
        Enter(start, 0, 0, 0);
        return Settle();
    }

    /// <summary>Plays a move.</summary>
    public Outcome Play(ProofState state, Move move, Action<TraceStep>? recorder = null)
    {
        Prepare(state, recorder);
        if (move.Token < 0)
        {
            Catch(new CatchingPlace(move.Event!, null));
            return Settle();
        }

        var token = state.Tokens[move.Token];
        Play(move, token, net.NodeOf(token.Place));
        return Settle();
    }

    private void Play(Move move, ProofToken token, NetNode node)
    {
        switch (move.Kind)
        {
            case MoveKind.Complete:
                PlayComplete(node, token, move.Decision);
                break;
            case MoveKind.Choose:
                PlayChoose(node, token, move.Way);
                break;
            case MoveKind.Happen:
                board.Tokens.Remove(token);
                record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id, Array.Find(node.Outgoing, flow => flow.Target == move.Event)!.DrawnId));
                Occur(move.Event!, token);
                break;
            case MoveKind.Catch:
                Catch(new CatchingPlace(move.Event!, token));
                break;
            case MoveKind.Throw:
                PlayThrow(node, token, move.Event!);
                break;
            case MoveKind.Undo:
                PlayUndo(node, token, move.Event!);
                break;
            case MoveKind.Finish:
                PlayFinish(node, token);
                break;
            default:
                record?.Invoke(new TraceStep(TraceStepKind.Completed, move.Event!.Id, move.Decision));
                Remember(move.Event!, move.Decision);
                break;
        }
    }

    private void PlayComplete(NetNode node, ProofToken token, string? decision)
    {
        board.Tokens.Remove(token);
        switch (net.KindOf(token.Place))
        {
            case PlaceKind.Cancelling:
                LeaveCancelled(node, token);
                break;
            case PlaceKind.Undoing:
                break;
            default:
                record?.Invoke(new TraceStep(TraceStepKind.Completed, node.Id, decision));
                Complete(node, token, decision);
                break;
        }
    }

    private void PlayChoose(NetNode node, ProofToken token, int way)
    {
        board.Tokens.Remove(token);
        switch (net.KindOf(token.Place))
        {
            case PlaceKind.Choosing:
                var chosen = ways.Of(node, token.Facts)[way];
                record?.Invoke(new TraceStep(TraceStepKind.Chosen, node.Id, string.Join(' ', chosen.Taken.Select(flow => flow.Id))));
                Take(node, chosen, token);
                break;
            case PlaceKind.Optional when way == 0:
                var flow = net.FlowOf(token.Place);
                record?.Invoke(new TraceStep(TraceStepKind.Chosen, node.Id, flow.Id));
                Send(node, flow, token);
                break;
            case PlaceKind.Again when way == 0:
                record?.Invoke(new TraceStep(TraceStepKind.Began, node.Id));
                Begin(node, token with { Place = ProofNet.At(node) });
                break;
            case PlaceKind.Again:
                watched |= monitor.Watches(node);
                memory = monitor.Skipped(memory, node);
                Leave(node, token);
                break;
            case PlaceKind.Offered when way == 0:
                Enter(node, token.Thread, token.ScopeThread, token.Facts);
                break;
            default:
                break;
        }
    }

    private void Prepare(ProofState state, Action<TraceStep>? recorder)
    {
        board.Set(state);
        factsOfLast.Clear();
        seen.Clear();
        visits.Clear();
        (record, memory, watched, stopped) = (recorder, state.Memory, false, false);
    }

    private Outcome Settle()
    {
        while (MoveAll() && (GoOnFromPauses() || CompletePatientJoins() || CompleteScopes()))
        {
        }

        if (!stopped)
        {
            MergeWhatWaitsTogether();
            ReportWhatIsStuck();
            ForgetWhatMayChange();
        }

        return new Outcome(new ProofState(board.Settled(), memory), board.Disturbs, watched, seen.ToImmutable());
    }

    // Where two tokens meet the game is over, so that it never holds more tokens than there are places.
    private void Rest(ProofToken token)
    {
        if (!board.Rest(token))
            Stop(ObservationKind.TwoTokens, net.NodeOf(token.Place));
    }

    private void Stop(ObservationKind kind, NetNode node)
    {
        seen.Add(new Observation(kind, node));
        stopped = true;
    }

    private bool MoveAll()
    {
        while (!stopped && board.Moving.TryDequeue(out var next))
        {
            effort.Spend(board.Tokens.Count + 1);
            if (!Visit(next.Flow.Target))
                return false;
            Arrive(next);
        }

        return !stopped;
    }

    private bool Visit(NetNode node)
    {
        var visited = visits.GetValueOrDefault(node) + 1;
        visits[node] = visited;
        if (visited > MostVisits)
            Stop(ObservationKind.Endless, node);
        return !stopped;
    }

    private void ReportWhatIsStuck()
    {
        foreach (var scope in board.Tokens.GroupBy(token => (net.NodeOf(token.Place).Scope, token.ScopeThread)))
        {
            if (!scope.All(token => net.WaitsForTokens(token.Place)))
                continue;
            var first = scope.First().Place;
            seen.Add(new Observation(net.IsHeld(first) ? ObservationKind.Stuck : ObservationKind.TooFew, net.NodeOf(first)));
        }
    }

    private void Remember(NetNode node, string? decision)
    {
        if (!monitor.Watches(node))
            return;
        watched = true;
        memory = monitor.Completed(memory, node, decision, seen.Add);
    }
}

/// <summary>What has become of a state by one move.</summary>
/// <param name="State">The state after it.</param>
/// <param name="DisturbsOthers">Whether tokens ended that the move was not about.</param>
/// <param name="IsWatched">Whether a monitor watches something that happened.</param>
/// <param name="Seen">What is worth a finding.</param>
internal sealed record Outcome(ProofState State, bool DisturbsOthers, bool IsWatched, ImmutableArray<Observation> Seen);
