namespace Workflows.Definitions.Verification.Soundness;

/// <summary>The courses of tokens: number 0 is the instance's own; each other was begun by an event beside a thread.</summary>
internal sealed class ProofThreads
{
    private readonly Dictionary<(int ScopeThread, NetNode Event), int> numbers = [];
    private readonly List<NetNode?> origins = [null];

    public int Of(int scopeThread, NetNode happening)
    {
        if (numbers.TryGetValue((scopeThread, happening), out var number))
            return number;
        number = origins.Count;
        numbers.Add((scopeThread, happening), number);
        origins.Add(happening);
        return number;
    }

    /// <summary>The thread of the handlers that an event or a cancelled transaction calls.</summary>
    public int OfUndoing(ProofToken token, NetNode caller) => Of(caller.IsScope ? token.Thread : token.ScopeThread, caller);

    /// <summary>The event that began a thread; null for the instance's own.</summary>
    public NetNode? OriginOf(int thread) => origins[thread];
}

/// <summary>Questions about several tokens.</summary>
internal static class ProofTokens
{
    /// <summary>Whether a token of a thread is there.</summary>
    public static bool Lives(this IReadOnlyList<ProofToken> tokens, int thread)
    {
        foreach (var token in tokens)
        {
            if (token.Thread == thread)
                return true;
        }

        return false;
    }
}
