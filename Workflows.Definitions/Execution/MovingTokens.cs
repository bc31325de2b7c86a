namespace Workflows.Definitions.Execution;

/// <summary>
/// The tokens on their way within one decision, first in, first out. They are no part of the state: when a decision ends
/// every token stands at an element or is held by a gateway.
/// </summary>
internal sealed class MovingTokens
{
    private const int UsualCount = 4;

    private (ProcessFlow Flow, long ScopeKey)[] ring = new (ProcessFlow, long)[UsualCount];
    private int first;
    private int count;

    public void Add(ProcessFlow flow, long scopeKey)
    {
        if (count == ring.Length)
            Grow();
        ring[(first + count) & (ring.Length - 1)] = (flow, scopeKey);
        count++;
    }

    public bool TryTake(out ProcessFlow flow, out long scopeKey)
    {
        if (count == 0)
        {
            (flow, scopeKey) = (null!, 0);
            return false;
        }

        (flow, scopeKey) = ring[first];
        first = (first + 1) & (ring.Length - 1);
        count--;
        return true;
    }

    public bool AnyIn(long scopeKey)
    {
        for (var index = 0; index < count; index++)
        {
            if (ring[(first + index) & (ring.Length - 1)].ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    /// <summary>Drops the tokens of a scope that is being ended.</summary>
    public void RemoveFrom(long scopeKey)
    {
        for (var left = count; left > 0; left--)
        {
            if (TryTake(out var flow, out var key) && key != scopeKey)
                Add(flow, key);
        }
    }

    private void Grow()
    {
        var larger = new (ProcessFlow, long)[ring.Length * 2];
        for (var index = 0; index < count; index++)
            larger[index] = ring[(first + index) & (ring.Length - 1)];
        (ring, first) = (larger, 0);
    }
}
