using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What events throw, and what catching it begins and ends.</summary>
internal sealed partial class TokenGame
{
    private void BeginThrowing(NetNode node, ProofToken token)
    {
        foreach (var thrown in node.Throws)
        {
            if (IsEndedBy(thrown, node, token))
                return;
        }

        if (node.EventDefinitions.Any(definition => definition is CancelEventDefinition))
            Cancel(node, token);
        else if (node.Handlers.Length > 0 && !node.EventDefinitions.Any(definition => definition is CompensateEventDefinition { WaitForCompletion: false }))
            Rest(token);
        else if (node.Semantics.Waits)
            Rest(token);
        else
            GoOnThrowing(node, token);
    }

    private void GoOnThrowing(NetNode node, ProofToken token)
    {
        var place = ProofNet.Place(node, PlaceKind.Undoing);
        if (node.Handlers.Length > 0 && !board.Tokens.Exists(other => other.Place == place && other.ScopeThread == token.ScopeThread))
            Rest(token with { Place = place, Facts = 0 });
        Complete(node, token, decision: null);
    }

    // An error ends the token that throws it; an escalation only where what catches it interrupts, and unheard it is lost.
    private bool IsEndedBy(ThrownEvent thrown, NetNode node, ProofToken token)
    {
        foreach (var place in catching.Nearest(board.Tokens, token, node))
        {
            if (!Array.Exists(place.Catcher.Caught, thrown.IsCaughtAs))
                continue;
            record?.Invoke(new TraceStep(TraceStepKind.Thrown, node.Id, place.Catcher.Id));
            Catch(place);
            return place.Catcher.Interrupts || thrown.Kind is ThrownKind.Error;
        }

        if (thrown.Kind is not ThrownKind.Error)
            return false;
        Fail(node, token);
        return true;
    }

    private void Fail(NetNode node, ProofToken token)
    {
        record?.Invoke(new TraceStep(TraceStepKind.Thrown, node.Id));
        seen.Add(new Observation(ObservationKind.Uncaught, node));
        Rest(token with { Place = ProofNet.Place(node, PlaceKind.Failed), Facts = 0 });
    }

    private void PlayThrow(NetNode node, ProofToken token, NetNode catcher)
    {
        var place = catching.Nearest(board.Tokens, token, node).First(armed => armed.Catcher == catcher);
        record?.Invoke(new TraceStep(TraceStepKind.Thrown, node.Id, catcher.Id));
        if (catcher.Interrupts && catcher.Host != node)
            board.Tokens.Remove(token);
        Catch(place);
    }

    private void Catch(CatchingPlace place)
    {
        if (place.Catcher.IsEventSubProcess)
            BeginEventSubProcess(place.Catcher, place.Owner);
        else
            HappenOnBoundary(place.Catcher, place.Owner!.Value);
    }

    private void HappenOnBoundary(NetNode boundary, ProofToken host)
    {
        var thread = boundary.Interrupts ? host.Thread : threads.Of(host.ScopeThread, boundary);
        // One that lives still runs as a second one would.
        if (!boundary.Interrupts && board.Tokens.Lives(thread))
            return;
        record?.Invoke(new TraceStep(TraceStepKind.Happened, boundary.Id));
        if (boundary.Interrupts)
            Interrupt(boundary.Host!, host);
        Enter(boundary, thread, host.ScopeThread, host.Facts);
    }

    private void Interrupt(NetNode activity, ProofToken token)
    {
        record?.Invoke(new TraceStep(TraceStepKind.Interrupted, activity.Id));
        board.Tokens.Remove(token);
        if (activity.IsScope)
            board.EndScope(activity, token.Thread);
    }

    private void BeginEventSubProcess(NetNode begun, ProofToken? owner)
    {
        var around = owner?.Thread ?? 0;
        var thread = begun.Interrupts ? around : threads.Of(around, begun);
        if (!begun.Interrupts && board.Tokens.Lives(thread))
            return;
        record?.Invoke(new TraceStep(TraceStepKind.Happened, begun.Starts[0].Id));
        if (begun.Interrupts)
        {
            record?.Invoke(new TraceStep(TraceStepKind.Interrupted, begun.Scope?.Id ?? net.Process.Id));
            board.EndScope(begun.Scope, around);
        }

        Enter(begun, thread, around, owner?.Facts ?? 0);
    }
}
