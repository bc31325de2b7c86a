using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>How tokens leave elements, and how what they were in is done.</summary>
internal sealed partial class TokenGame
{
    /// <summary>How many tokens may leave an activity by one flow; more are not followed.</summary>
    private const int MostTokensOfOneFlow = 64;

    private void Complete(NetNode node, ProofToken token, string? decision)
    {
        Remember(node, decision);
        ForgetWhatIsWritten(node);
        LeaveOrRepeat(node, token with { Facts = values.AfterCompletion(node, token.Facts, decision) });
    }

    private void LeaveOrRepeat(NetNode node, ProofToken token)
    {
        switch (node.Repetition.GoesOn(values.ScopeOf(token.Facts)))
        {
            case true:
                record?.Invoke(new TraceStep(TraceStepKind.Began, node.Id));
                if (Visit(node))
                    Begin(node, token with { Place = ProofNet.At(node) });
                break;
            case false:
                Leave(node, token);
                break;
            default:
                Rest(token with { Place = ProofNet.Place(node, PlaceKind.Again) });
                break;
        }
    }

    private void Leave(NetNode node, ProofToken token)
    {
        var open = ways.Of(node, token.Facts);
        if (open.Length == 1)
        {
            Take(node, open[0], token);
            return;
        }

        if (open.Length == 0)
            seen.Add(new Observation(ObservationKind.NoWayOut, node));
        Rest(token with { Place = ProofNet.Choosing(node) });
    }

    private void Take(NetNode node, WayOut way, ProofToken token)
    {
        foreach (var flow in way.Taken)
            Send(node, flow, token);
        foreach (var flow in way.Optional)
            Rest(token with { Place = net.Optional(flow) });
        if (way.Taken.Length > 0)
            return;
        record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id));
        if (node.Scope is { } scope)
            factsOfLast[(scope, token.ScopeThread)] = token.Facts;
        if (node.Semantics.Ending is Ending.Scope)
            board.EndScope(node.Scope, token.ScopeThread);
    }

    private void Send(NetNode node, NetFlow flow, ProofToken token)
    {
        var quantity = (node.Element as Activity)?.CompletionQuantity ?? 1;
        LeftOut |= quantity > MostTokensOfOneFlow;
        if (monitor.Watches(node))
        {
            watched = true;
            memory = monitor.Left(memory, flow);
        }

        for (var left = Math.Min(quantity, MostTokensOfOneFlow); left > 0; left--)
        {
            record?.Invoke(new TraceStep(TraceStepKind.Left, node.Id, flow.DrawnId));
            board.Moving.Enqueue(new MovingToken(flow, token.Thread, token.ScopeThread, token.Facts));
        }
    }

    private bool CompleteScopes()
    {
        foreach (var token in board.Tokens)
        {
            if (net.ScopeAt(token.Place) is not { } scope || net.KindOf(token.Place) is PlaceKind.Cancelling)
                continue;
            if (board.Tokens.Exists(inner => board.IsDirectlyInside(inner, scope, token.Thread)))
                continue;
            board.Tokens.Remove(token);
            if (net.KindOf(token.Place) is PlaceKind.At)
                CompleteScope(scope, token);
            return true;
        }

        return false;
    }

    private void CompleteScope(NetNode scope, ProofToken token)
    {
        Remember(scope, decision: null);
        ForgetWhatIsWritten(scope);
        LeaveOrRepeat(scope, token with { Facts = values.AfterScope(scope, factsOfLast.GetValueOrDefault((scope, token.Thread))) });
    }

    // An ad-hoc sub-process whose condition says that it is done ends what is under way, or offers nothing more.
    private void PlayFinish(NetNode scope, ProofToken token)
    {
        if (scope.Element is AdHocSubProcess { CancelRemainingInstances: false })
        {
            board.Tokens.RemoveAll(inner => board.IsDirectlyInside(inner, scope, token.Thread) && net.KindOf(inner.Place) is PlaceKind.Offered);
            return;
        }

        record?.Invoke(new TraceStep(TraceStepKind.Completed, scope.Id));
        board.EndScope(scope, token.Thread);
    }
}
