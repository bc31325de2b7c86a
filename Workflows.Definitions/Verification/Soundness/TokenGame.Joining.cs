namespace Workflows.Definitions.Verification.Soundness;

/// <summary>How gateways make one token of several.</summary>
internal sealed partial class TokenGame
{
    private void Hold(MovingToken next)
    {
        var gateway = next.Flow.Target;
        record?.Invoke(new TraceStep(TraceStepKind.Waits, gateway.Id, next.Flow.DrawnId));
        Rest(new ProofToken(net.Held(next.Flow), next.Thread, next.ScopeThread, next.Facts));
        if (gateway.Semantics.Joining is Joining.All && Array.TrueForAll(gateway.Incoming, incoming => IsHeldOn(incoming, next.ScopeThread)))
            EnterJoined(gateway, next.ScopeThread);
        else if (gateway.Semantics.Joining is Joining.Enough)
            EnterIfEnough(gateway, next);
    }

    // Once there are enough a token at the gateway stands for its second phase, in which late ones are taken in.
    private void EnterIfEnough(NetNode gateway, MovingToken next)
    {
        if (joins.HasStarted(board.Tokens, gateway, next.ScopeThread))
            return;
        var count = gateway.Incoming.Count(flow => IsHeldOn(flow, next.ScopeThread));
        var isEnough = PatientJoins.IsEnough(gateway, count);
        LeftOut |= isEnough is null || Array.Exists(gateway.Outgoing, flow => flow.Flow.ConditionExpression is not null);
        if (isEnough is not true)
            return;
        EverEntered.Add(gateway);
        record?.Invoke(new TraceStep(TraceStepKind.Entered, gateway.Id));
        var token = new ProofToken(ProofNet.At(gateway), next.Thread, next.ScopeThread, next.Facts);
        Rest(token with { Facts = 0 });
        Leave(gateway, token);
    }

    private bool IsHeldOn(NetFlow flow, int scopeThread)
    {
        var place = net.Held(flow);
        return board.Tokens.Exists(token => token.Place == place && token.ScopeThread == scopeThread);
    }

    // One token of each flow that has any becomes one token; that of the scope's own course gives its thread.
    private void EnterJoined(NetNode gateway, int scopeThread)
    {
        ProofToken? joined = null;
        foreach (var flow in gateway.Incoming)
        {
            var place = net.Held(flow);
            var held = board.Tokens.FindIndex(token => token.Place == place && token.ScopeThread == scopeThread);
            if (held < 0)
                continue;
            var token = board.Tokens[held];
            board.Tokens.RemoveAt(held);
            joined = joined is { } first ? Joined(first, token) : token;
        }

        Enter(gateway, joined!.Value.Thread, scopeThread, joined.Value.Facts);
    }

    private ProofToken Joined(ProofToken first, ProofToken second) => first with
    {
        Thread = first.IsMain || second.IsMain ? first.ScopeThread : Math.Min(first.Thread, second.Thread),
        Facts = values.Join(first.Facts, second.Facts),
    };

    private bool CompletePatientJoins()
    {
        foreach (var token in board.Tokens)
        {
            if (!net.IsHeld(token.Place) || net.NodeOf(token.Place) is not { Semantics.Joining: Joining.Inclusive or Joining.Enough } gateway)
                continue;
            var hasStarted = joins.HasStarted(board.Tokens, gateway, token.ScopeThread);
            if ((gateway.Semantics.Joining is Joining.Enough && !hasStarted) || !joins.IsComplete(board.Tokens, gateway, token.ScopeThread))
                continue;
            if (hasStarted)
                EndJoined(gateway, token.ScopeThread);
            else
                EnterJoined(gateway, token.ScopeThread);
            return true;
        }

        return false;
    }

    // By which flow a token came to a gateway that looks around is all the same where no other can come to it: those on such
    // flows wait as one, on the first of them. Else the gateway would remember which branches were taken.
    private void MergeWhatWaitsTogether()
    {
        for (var index = board.Tokens.Count - 1; index >= 0; index--)
        {
            var token = board.Tokens[index];
            if (!net.IsHeld(token.Place) || net.NodeOf(token.Place) is not { Semantics.Joining: Joining.Inclusive } gateway)
                continue;
            reach.Compute(board.Tokens, index);
            if (reach.Comes(net.FlowOf(token.Place)))
                continue;
            var place = net.Held(Array.Find(gateway.Incoming, flow => !reach.Comes(flow))!);
            board.Tokens.RemoveAt(index);
            var other = board.Tokens.FindIndex(held => held.Place == place && held.ScopeThread == token.ScopeThread);
            if (other < 0)
                board.Tokens.Insert(index, token with { Place = place });
            else
                board.Tokens[other] = Joined(board.Tokens[other], token);
        }
    }

    private void EndJoined(NetNode gateway, int scopeThread) => board.Tokens.RemoveAll(token =>
        token.ScopeThread == scopeThread && net.KindOf(token.Place) is PlaceKind.At or PlaceKind.Held && net.NodeOf(token.Place) == gateway);
}
