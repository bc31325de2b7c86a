namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// How much work a proof may still do, counted in nodes that are looked at. It bounds the time of a proof on any model, the
/// same on every machine, where a number of states would not: a state of a huge model costs more than one of a small.
/// </summary>
/// <param name="nodes">How many nodes may be looked at; the default is about a second of work.</param>
internal sealed class ProofEffort(long nodes = 50_000_000)
{
    private long left = nodes;

    public bool IsSpent => left <= 0;

    public void Spend(int count) => left -= count;
}
