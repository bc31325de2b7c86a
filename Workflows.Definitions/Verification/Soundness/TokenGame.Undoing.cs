namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Compensation and cancellation (BPMN 2.0.2, 10.7). Which activities were completed is left open: any handler may be called,
/// in any order and again, one at a time, until whoever undoes has had enough.
/// </summary>
internal sealed partial class TokenGame
{
    private void PlayUndo(NetNode caller, ProofToken token, NetNode handler)
    {
        var thread = threads.OfUndoing(token, caller);
        var (scope, around) = caller.IsScope ? (caller, token.Thread) : (caller.CompensatedScope, ThreadOf(caller.CompensatedScope, caller, token));
        var done = new Stack<NetNode>();
        for (var inner = handler.Scope; inner is not null && inner != scope; inner = inner.Scope)
            done.Push(inner);
        // The scopes that were done stand there once more while what was done in them is undone.
        while (done.TryPop(out var inner))
        {
            Rest(new ProofToken(ProofNet.Place(inner, PlaceKind.Undoing), thread, around, 0));
            around = thread;
        }

        Enter(handler, thread, around, 0);
    }

    private int ThreadOf(NetNode? wanted, NetNode node, ProofToken token)
    {
        var (scope, thread) = (node.Scope, token.ScopeThread);
        while (scope is not null && scope != wanted && catching.OwnerOf(board.Tokens, scope, thread) is { } owner)
            (scope, thread) = (scope.Scope, owner.ScopeThread);
        return thread;
    }

    private void Cancel(NetNode node, ProofToken token)
    {
        if (node.Cancelled is not { } transaction
            || catching.OwnerOf(board.Tokens, transaction, ThreadOf(transaction, node, token)) is not { } owner
            || !Array.Exists(transaction.Boundaries, IsForCancellation))
        {
            Fail(node, token);
            return;
        }

        record?.Invoke(new TraceStep(TraceStepKind.Thrown, node.Id, transaction.Id));
        board.EndScope(transaction, owner.Thread);
        board.Tokens.Remove(owner);
        Rest(owner with { Place = ProofNet.Place(transaction, PlaceKind.Cancelling), Facts = 0 });
    }

    private void LeaveCancelled(NetNode transaction, ProofToken token)
    {
        var boundary = Array.Find(transaction.Boundaries, IsForCancellation)!;
        record?.Invoke(new TraceStep(TraceStepKind.Happened, boundary.Id));
        record?.Invoke(new TraceStep(TraceStepKind.Interrupted, transaction.Id));
        Enter(boundary, token.Thread, token.ScopeThread, 0);
    }

    private static bool IsForCancellation(NetNode boundary) =>
        boundary.EventDefinitions.Any(definition => definition is Model.CancelEventDefinition);
}
