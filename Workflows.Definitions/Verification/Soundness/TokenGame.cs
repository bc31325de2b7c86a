using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Plays one move: tokens go on from element to element until each of them waits for something outside, has a choice to make,
/// is held by a gateway, or has ended. This is how the engine carries out one command, with conditions left open.
/// </summary>
internal sealed class TokenGame(ProofNet net, ProofThreads threads, ProofVariables variables, KnownValues values, Moves moves, ProofMonitor monitor, ProofEffort effort)
{
    /// <summary>How often a move may come to one node; known values change less often (see <see cref="KnownValues"/>), so nothing ends after that.</summary>
    private const int MostVisits = 3 * KnownValues.MostValues;

    private readonly List<ProofToken> tokens = [];
    private readonly Queue<(NetFlow Flow, int Thread, int ScopeThread, int Facts)> moving = new();
    private readonly Dictionary<(NetNode Scope, int Thread), int> factsOfLast = [];
    private readonly ImmutableArray<Observation>.Builder seen = ImmutableArray.CreateBuilder<Observation>();
    private readonly Dictionary<NetNode, int> visits = [];
    private readonly ReachOfOthers reach = new(net, threads, effort);
    private readonly PatientJoins joins = new(net);
    private Action<TraceStep>? record;
    private long memory;
    private bool disturbs;
    private bool watched;
    private bool stopped;

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
        var token = state.Tokens[move.Token];
        var node = net.NodeOf(token.Place);
        switch (move.Kind)
        {
            case MoveKind.Complete:
                record?.Invoke(new TraceStep(TraceStepKind.Completed, node.Id, move.Decision));
                tokens.Remove(token);
                Complete(node, token, move.Decision);
                break;
            case MoveKind.Choose:
                var way = moves.WaysOut(node, token.Facts)[move.Way];
                record?.Invoke(new TraceStep(TraceStepKind.Chosen, node.Id, string.Join(' ', way.Select(flow => flow.Id))));
                tokens.Remove(token);
                Take(node, way, token);
                break;
            case MoveKind.Happen:
                tokens.Remove(token);
                record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id, Array.Find(node.Outgoing, flow => flow.Target == move.Event)!.Id));
                Occur(move.Event!, token);
                break;
            case MoveKind.Interrupt:
                record?.Invoke(new TraceStep(TraceStepKind.Happened, move.Event!.Id));
                record?.Invoke(new TraceStep(TraceStepKind.Interrupted, node.Id));
                tokens.Remove(token);
                if (node.IsScope)
                    EndInside(node, token.Thread);
                Enter(move.Event!, token.Thread, token.ScopeThread, token.Facts);
                break;
            default:
                record?.Invoke(new TraceStep(TraceStepKind.Happened, move.Event!.Id));
                Enter(move.Event!, threads.Of(token.ScopeThread, move.Event!), token.ScopeThread, token.Facts);
                break;
        }

        return Settle();
    }

    private void Prepare(ProofState state, Action<TraceStep>? recorder)
    {
        tokens.Clear();
        tokens.AddRange(state.Tokens);
        moving.Clear();
        factsOfLast.Clear();
        seen.Clear();
        (record, memory, disturbs, watched) = (recorder, state.Memory, false, false);
        stopped = false;
        visits.Clear();
    }

    private Outcome Settle()
    {
        while (MoveAll() && (GoOnFromPauses() || CompletePatientJoins() || CompleteScopes()))
        {
        }

        if (!stopped)
        {
            ReportWhatIsStuck();
            ForgetWhatMayChange();
        }

        ProofToken[] settled = [.. tokens, .. moving.Select(BeforeItsTarget)];
        Array.Sort(settled);
        return new Outcome(new ProofState(settled, memory), disturbs, watched, seen.ToImmutable());
    }

    // Threads that events began beside a scope's own course are meant to run beside it and each other.
    private static bool Collide(ProofToken left, ProofToken right) =>
        left.Place == right.Place && left.ScopeThread == right.ScopeThread
        && (left.Thread == right.Thread || left.IsMain || right.IsMain);

    // Where two tokens meet the game is over, so that it never holds more tokens than there are places.
    private void Rest(ProofToken token)
    {
        if (tokens.Exists(other => Collide(other, token)))
            Stop(ObservationKind.TwoTokens, net.NodeOf(token.Place));
        tokens.Add(token);
    }

    private void Stop(ObservationKind kind, NetNode node)
    {
        seen.Add(new Observation(kind, node));
        stopped = true;
    }

    private ProofToken BeforeItsTarget((NetFlow Flow, int Thread, int ScopeThread, int Facts) token)
    {
        var isJoined = token.Flow.Target.Semantics.Joining is not Joining.Each && token.Flow.Target.Incoming.Length > 1;
        return new ProofToken(isJoined ? net.Held(token.Flow) : ProofNet.At(token.Flow.Target), token.Thread, token.ScopeThread, token.Facts);
    }

    private bool MoveAll()
    {
        while (!stopped && moving.TryDequeue(out var next))
        {
            effort.Spend(tokens.Count + 1);
            var visited = visits.GetValueOrDefault(next.Flow.Target) + 1;
            visits[next.Flow.Target] = visited;
            if (visited > MostVisits)
            {
                Stop(ObservationKind.Endless, next.Flow.Target);
                return false;
            }

            Arrive(next.Flow, next.Thread, next.ScopeThread, next.Facts);
        }

        return !stopped;
    }

    private void Arrive(NetFlow flow, int thread, int scopeThread, int facts)
    {
        var gateway = flow.Target;
        if (gateway.Semantics.Joining is Joining.Each || gateway.Incoming.Length == 1)
        {
            Enter(gateway, thread, scopeThread, facts);
            return;
        }

        record?.Invoke(new TraceStep(TraceStepKind.Waits, gateway.Id, flow.Id));
        Rest(new ProofToken(net.Held(flow), thread, scopeThread, facts));
        if (gateway.Semantics.Joining is Joining.All && Array.TrueForAll(gateway.Incoming, incoming => IsHeldOn(incoming, scopeThread)))
            EnterJoined(gateway, scopeThread);
        else if (gateway.Semantics.Joining is Joining.Enough)
            EnterIfEnough(gateway, thread, scopeThread, facts);
    }

    // Once there are enough a token at the gateway stands for its second phase, in which late ones are taken in.
    private void EnterIfEnough(NetNode gateway, int thread, int scopeThread, int facts)
    {
        if (PatientJoins.HasStarted(tokens, gateway, scopeThread))
            return;
        var count = gateway.Incoming.Count(flow => IsHeldOn(flow, scopeThread));
        var isEnough = PatientJoins.IsEnough(gateway, count);
        LeftOut |= isEnough is null || Array.Exists(gateway.Outgoing, flow => flow.Flow.ConditionExpression is not null);
        if (isEnough is not true)
            return;
        EverEntered.Add(gateway);
        record?.Invoke(new TraceStep(TraceStepKind.Entered, gateway.Id));
        Rest(new ProofToken(ProofNet.At(gateway), thread, scopeThread, 0));
        Leave(gateway, new ProofToken(ProofNet.At(gateway), thread, scopeThread, facts));
    }

    private void Occur(NetNode happening, ProofToken token)
    {
        EverEntered.Add(happening);
        record?.Invoke(new TraceStep(TraceStepKind.Entered, happening.Id));
        record?.Invoke(new TraceStep(TraceStepKind.Happened, happening.Id));
        if (monitor.Watches(happening))
        {
            watched = true;
            memory = monitor.Entered(memory, happening, seen.Add);
        }

        Complete(happening, token, decision: null);
    }

    private bool IsHeldOn(NetFlow flow, int scopeThread)
    {
        var place = net.Held(flow);
        return tokens.Exists(token => token.Place == place && token.ScopeThread == scopeThread);
    }

    // One token of each flow that has any becomes one token; that of the scope's own course gives its thread.
    private void EnterJoined(NetNode gateway, int scopeThread)
    {
        ProofToken? joined = null;
        foreach (var flow in gateway.Incoming)
        {
            var place = net.Held(flow);
            var held = tokens.FindIndex(token => token.Place == place && token.ScopeThread == scopeThread);
            if (held < 0)
                continue;
            var token = tokens[held];
            tokens.RemoveAt(held);
            joined = joined is not { } first ? token : first with
            {
                Thread = first.IsMain || token.IsMain ? scopeThread : Math.Min(first.Thread, token.Thread),
                Facts = values.Join(first.Facts, token.Facts),
            };
        }

        Enter(gateway, joined!.Value.Thread, scopeThread, joined.Value.Facts);
    }

    private void Enter(NetNode node, int thread, int scopeThread, int facts)
    {
        EverEntered.Add(node);
        record?.Invoke(new TraceStep(TraceStepKind.Entered, node.Id));
        if (monitor.Watches(node))
        {
            watched = true;
            memory = monitor.Entered(memory, node, seen.Add);
        }

        var token = new ProofToken(ProofNet.At(node), thread, scopeThread, facts);
        if (node.IsScope)
        {
            Rest(token);
            foreach (var start in node.Starts)
                Enter(start, thread, thread, values.Inside(node, facts));
        }
        else if (node.Semantics.Waits || (node.Element is Model.Activity && tokens.Count + moving.Count > 0))
        {
            Rest(token);
        }
        else
        {
            Complete(node, token, decision: null);
        }
    }

    private void Complete(NetNode node, ProofToken token, string? decision)
    {
        if (monitor.Watches(node))
        {
            watched = true;
            memory = monitor.Completed(memory, node, decision, seen.Add);
        }

        ForgetWhatIsWritten(node);
        Leave(node, token with { Facts = values.AfterCompletion(node, token.Facts, decision) });
    }

    private void Leave(NetNode node, ProofToken token)
    {
        var ways = moves.WaysOut(node, token.Facts);
        if (ways.Length == 1)
        {
            Take(node, ways[0], token);
            return;
        }

        if (ways.Length == 0)
            seen.Add(new Observation(ObservationKind.NoWayOut, node));
        Rest(token with { Place = ProofNet.Choosing(node) });
    }

    private void Take(NetNode node, NetFlow[] way, ProofToken token)
    {
        foreach (var flow in way)
        {
            record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id, flow.Id));
            moving.Enqueue((flow, token.Thread, token.ScopeThread, token.Facts));
        }

        if (way.Length > 0)
            return;
        record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id));
        if (node.Scope is { } scope)
            factsOfLast[(scope, token.ScopeThread)] = token.Facts;
        if (node.Semantics.Ending is Ending.Scope)
            EndScope(node.Scope, token.ScopeThread);
    }

    private void EndScope(NetNode? scope, int scopeThread)
    {
        var before = tokens.Count + moving.Count;
        if (scope is not null)
        {
            EndInside(scope, scopeThread);
        }
        else
        {
            tokens.Clear();
            moving.Clear();
        }

        disturbs |= tokens.Count + moving.Count < before;
    }

    private void EndInside(NetNode scope, int thread)
    {
        // A scope inside this one may live only once for each of its threads, so ending by place and thread ends the right ones.
        var inner = tokens.Where(token => IsDirectlyInside(token, scope, thread)).ToList();
        foreach (var token in inner)
        {
            tokens.Remove(token);
            disturbs = true;
            var node = net.NodeOf(token.Place);
            if (node.IsScope && !net.IsHeld(token.Place))
                EndInside(node, token.Thread);
        }

        for (var left = moving.Count; left > 0; left--)
        {
            var next = moving.Dequeue();
            if (next.Flow.Target.Scope != scope || next.ScopeThread != thread)
                moving.Enqueue(next);
        }
    }

    private bool IsDirectlyInside(ProofToken token, NetNode scope, int thread) =>
        token.ScopeThread == thread && net.NodeOf(token.Place).Scope == scope;

    // A task that passes its token on at once rests for as long as another token may still come to it, so that two meet.
    private bool GoOnFromPauses()
    {
        // From the newest: older ones rest here because they could not go on before.
        for (var index = tokens.Count - 1; index >= 0; index--)
        {
            var token = tokens[index];
            if (net.IsHeld(token.Place) || net.IsChoosing(token.Place))
                continue;
            var node = net.NodeOf(token.Place);
            if (node.Semantics.Waits || IsReachedByOthers(index, node))
                continue;
            tokens.RemoveAt(index);
            Complete(node, token, decision: null);
            return true;
        }

        return false;
    }

    private bool IsReachedByOthers(int index, NetNode node)
    {
        reach.Compute(tokens, index);
        return reach.Reaches(node);
    }

    private bool CompletePatientJoins()
    {
        foreach (var token in tokens)
        {
            if (!net.IsHeld(token.Place) || net.NodeOf(token.Place) is not { Semantics.Joining: Joining.Inclusive or Joining.Enough } gateway)
                continue;
            var hasStarted = PatientJoins.HasStarted(tokens, gateway, token.ScopeThread);
            if ((gateway.Semantics.Joining is Joining.Enough && !hasStarted) || !joins.IsComplete(tokens, gateway, token.ScopeThread))
                continue;
            if (hasStarted)
                EndJoined(gateway, token.ScopeThread);
            else
                EnterJoined(gateway, token.ScopeThread);
            return true;
        }

        return false;
    }

    private void EndJoined(NetNode gateway, int scopeThread) => tokens.RemoveAll(token =>
        token.ScopeThread == scopeThread && !net.IsChoosing(token.Place) && net.NodeOf(token.Place) == gateway);

    private bool CompleteScopes()
    {
        foreach (var token in tokens)
        {
            if (net.IsHeld(token.Place) || net.IsChoosing(token.Place) || net.NodeOf(token.Place) is not { IsScope: true } scope)
                continue;
            if (tokens.Exists(inner => IsDirectlyInside(inner, scope, token.Thread)))
                continue;
            tokens.Remove(token);
            ForgetWhatIsWritten(scope);
            Leave(scope, token with { Facts = values.AfterScope(scope, factsOfLast.GetValueOrDefault((scope, token.Thread))) });
            return true;
        }

        return false;
    }

    private void ReportWhatIsStuck()
    {
        foreach (var scope in tokens.GroupBy(token => (net.NodeOf(token.Place).Scope, token.ScopeThread)))
        {
            if (scope.All(token => net.IsHeld(token.Place)))
                seen.Add(new Observation(ObservationKind.Stuck, net.NodeOf(scope.First().Place)));
        }
    }

    private void ForgetWhatIsWritten(NetNode node)
    {
        var written = variables.WrittenBy(node);
        for (var index = 0; written != 0 && index < tokens.Count; index++)
        {
            // A choice that is still open here was made by the engine at once, before anything else was written.
            if (!net.IsChoosing(tokens[index].Place))
                tokens[index] = tokens[index] with { Facts = values.Keep(tokens[index].Facts, ~written) };
        }
    }

    // What another token may overwrite before this one reads it again is not known any more.
    private void ForgetWhatMayChange()
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Facts == 0)
                continue;
            var kept = StillRead(token.Place);
            if (tokens.Count > 1 && !net.IsChoosing(token.Place))
            {
                reach.Compute(tokens, index);
                kept &= ~reach.Writes(variables);
            }

            tokens[index] = token with { Facts = values.Keep(token.Facts, kept) };
        }
    }

    private ulong StillRead(int place)
    {
        var node = net.NodeOf(place);
        return net.IsChoosing(place) ? variables.ReadAfter(node) : variables.ReadBefore(node);
    }
}
