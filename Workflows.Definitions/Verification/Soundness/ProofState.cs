using System.Runtime.InteropServices;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>One token at rest.</summary>
/// <param name="Place">Where it rests, as <see cref="ProofNet"/> numbers places.</param>
/// <param name="Thread">
/// Which course of tokens it belongs to: that of its scope, or one that an event began beside it without interrupting.
/// </param>
/// <param name="ScopeThread">The thread of the token at the sub-process that it is in; together they name the living scope.</param>
/// <param name="Facts">What is known of the variables, as <see cref="KnownValues"/> numbers it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProofToken(int Place, int Thread, int ScopeThread, int Facts) : IComparable<ProofToken>
{
    /// <summary>Whether it belongs to the scope's own course, not to one beside it.</summary>
    public bool IsMain => Thread == ScopeThread;

    public int CompareTo(ProofToken other)
    {
        var byPlace = Place.CompareTo(other.Place);
        if (byPlace != 0)
            return byPlace;
        var byScope = ScopeThread.CompareTo(other.ScopeThread);
        if (byScope != 0)
            return byScope;
        var byThread = Thread.CompareTo(other.Thread);
        return byThread != 0 ? byThread : Facts.CompareTo(other.Facts);
    }

    public static bool operator <(ProofToken left, ProofToken right) => left.CompareTo(right) < 0;

    public static bool operator >(ProofToken left, ProofToken right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProofToken left, ProofToken right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProofToken left, ProofToken right) => left.CompareTo(right) >= 0;
}

/// <summary>Where all tokens of an instance rest, and what a monitor remembers of the way there. Compared by content.</summary>
internal sealed class ProofState : IEquatable<ProofState>
{
    private readonly int hash;

    /// <param name="tokens">The tokens, sorted.</param>
    /// <param name="memory">What the monitor remembers.</param>
    public ProofState(ProofToken[] tokens, long memory)
    {
        (Tokens, Memory) = (tokens, memory);
        var code = new HashCode();
        code.Add(memory);
        foreach (var token in tokens)
            code.Add(token);
        hash = code.ToHashCode();
    }

    public ProofToken[] Tokens { get; }

    public long Memory { get; }

    public bool Equals(ProofState? other) =>
        other is not null && hash == other.hash && Memory == other.Memory && Tokens.AsSpan().SequenceEqual(other.Tokens);

    public override bool Equals(object? obj) => Equals(obj as ProofState);

    public override int GetHashCode() => hash;

    /// <summary>Whether every token of another state rests here too, and more beside them.</summary>
    public bool Outgrows(ProofState earlier)
    {
        if (Tokens.Length <= earlier.Tokens.Length)
            return false;
        var position = 0;
        foreach (var token in earlier.Tokens)
        {
            while (position < Tokens.Length && Before(Tokens[position], token))
                position++;
            if (position == Tokens.Length || Before(token, Tokens[position]))
                return false;
            position++;
        }

        return true;
    }

    // What is known of variables does not count.
    private static bool Before(ProofToken left, ProofToken right) =>
        (left with { Facts = 0 }).CompareTo(right with { Facts = 0 }) < 0;
}
