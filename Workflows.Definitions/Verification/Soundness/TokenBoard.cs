using System.Runtime.InteropServices;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>A token on its way down a flow.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MovingToken(NetFlow Flow, int Thread, int ScopeThread, int Facts);

/// <summary>The tokens while a move is played: those at rest and those on their way.</summary>
internal sealed class TokenBoard(ProofNet net)
{
    public List<ProofToken> Tokens { get; } = [];

    public Queue<MovingToken> Moving { get; } = new();

    /// <summary>Whether tokens were ended that the move was not about.</summary>
    public bool Disturbs { get; private set; }

    public void Set(ProofState state)
    {
        Tokens.Clear();
        Tokens.AddRange(state.Tokens);
        Moving.Clear();
        Disturbs = false;
    }

    /// <summary>Puts a token down; false where it meets another that nothing separates from it.</summary>
    public bool Rest(ProofToken token)
    {
        var isAlone = net.KindOf(token.Place) is PlaceKind.Gathering || !Tokens.Exists(other => Collide(other, token));
        Tokens.Add(token);
        return isAlone;
    }

    /// <summary>Ends everything in a scope.</summary>
    public void EndScope(NetNode? scope, int thread)
    {
        if (scope is not null)
        {
            EndInside(scope, thread);
            return;
        }

        Disturbs |= Tokens.Count + Moving.Count > 0;
        Tokens.Clear();
        Moving.Clear();
    }

    public bool IsDirectlyInside(ProofToken token, NetNode scope, int thread) =>
        token.ScopeThread == thread && net.NodeOf(token.Place).Scope == scope;

    /// <summary>All tokens as a state holds them, sorted.</summary>
    public ProofToken[] Settled()
    {
        ProofToken[] settled = [.. Tokens, .. Moving.Select(BeforeItsTarget)];
        Array.Sort(settled);
        return settled;
    }

    // Threads that events began beside a scope's own course are meant to run beside it and each other.
    private static bool Collide(ProofToken left, ProofToken right) =>
        left.Place == right.Place && left.ScopeThread == right.ScopeThread
        && (left.Thread == right.Thread || left.IsMain || right.IsMain);

    private ProofToken BeforeItsTarget(MovingToken token)
    {
        var isJoined = token.Flow.Target.Semantics.Joining is not Joining.Each && token.Flow.Target.Incoming.Length > 1;
        return new ProofToken(isJoined ? net.Held(token.Flow) : ProofNet.At(token.Flow.Target), token.Thread, token.ScopeThread, token.Facts);
    }

    // A scope inside this one may live only once for each of its threads, so ending by place and thread ends the right ones.
    private void EndInside(NetNode scope, int thread)
    {
        foreach (var token in Tokens.FindAll(token => IsDirectlyInside(token, scope, thread)))
        {
            Tokens.Remove(token);
            Disturbs = true;
            if (net.ScopeAt(token.Place) is { } inner)
                EndInside(inner, token.Thread);
        }

        for (var left = Moving.Count; left > 0; left--)
        {
            var next = Moving.Dequeue();
            if (next.Flow.Target.Scope != scope || next.ScopeThread != thread)
                Moving.Enqueue(next);
            else
                Disturbs = true;
        }
    }
}
