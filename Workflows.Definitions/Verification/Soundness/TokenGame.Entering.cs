using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>How tokens come to elements.</summary>
internal sealed partial class TokenGame
{
    private void Arrive(MovingToken next)
    {
        var node = next.Flow.Target;
        if (node.Element is Activity { StartQuantity: > 1 and var quantity })
            Gather(node, quantity, next);
        else if (node.Semantics.Joining is Joining.Each || node.Incoming.Length == 1)
            Enter(node, next.Thread, next.ScopeThread, next.Facts);
        else
            Hold(next);
    }

    // So many tokens as an activity asks for begin it as one (BPMN 2.0.2, table 10.3).
    private void Gather(NetNode node, int quantity, MovingToken next)
    {
        var place = ProofNet.Place(node, PlaceKind.Gathering);
        var gathered = board.Tokens.FindAll(token => token.Place == place && token.ScopeThread == next.ScopeThread);
        if (gathered.Count + 1 < quantity)
        {
            record?.Invoke(new TraceStep(TraceStepKind.Waits, node.Id, next.Flow.DrawnId));
            Rest(new ProofToken(place, next.Thread, next.ScopeThread, 0));
            return;
        }

        board.Tokens.RemoveAll(gathered.Contains);
        Enter(node, next.Thread, next.ScopeThread, 0);
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
        switch (node.Repetition.Begins(values.ScopeOf(facts)))
        {
            case true:
                Begin(node, token);
                break;
            case false:
                Leave(node, token);
                break;
            default:
                Rest(token with { Place = ProofNet.Place(node, PlaceKind.Again) });
                break;
        }
    }

    private void Begin(NetNode node, ProofToken token)
    {
        if (node.IsScope)
            BeginScope(node, token);
        else if (node.Element is ThrowEvent)
            BeginThrowing(node, token);
        else if (node.Waits || (node.Element is Activity && board.Tokens.Count + board.Moving.Count > 0))
            Rest(token);
        else
            Complete(node, token, decision: null);
    }

    private void BeginScope(NetNode scope, ProofToken token)
    {
        Rest(token);
        var facts = values.Inside(scope, token.Facts);
        foreach (var start in scope.Starts)
        {
            if (scope.Element is AdHocSubProcess)
                Rest(new ProofToken(ProofNet.Place(start, PlaceKind.Offered), token.Thread, token.Thread, facts));
            else
                Enter(start, token.Thread, token.Thread, facts);
        }
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

    // A task that passes its token on at once rests for as long as another token may still come to it, so that two meet.
    private bool GoOnFromPauses()
    {
        // From the newest: older ones rest here because they could not go on before.
        for (var index = board.Tokens.Count - 1; index >= 0; index--)
        {
            var token = board.Tokens[index];
            var node = net.NodeOf(token.Place);
            if (net.KindOf(token.Place) is not PlaceKind.At || node.Waits || IsReachedByOthers(index, node))
                continue;
            board.Tokens.RemoveAt(index);
            Complete(node, token, decision: null);
            return true;
        }

        return false;
    }

    private bool IsReachedByOthers(int index, NetNode node)
    {
        reach.Compute(board.Tokens, index);
        return reach.Reaches(node);
    }
}
