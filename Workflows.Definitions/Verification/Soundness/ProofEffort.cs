namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// How much work a proof may still do, counted in nodes that are looked at. It bounds the time of a proof on any model, the
/// same on every machine, where a number of states would not: a state of a huge model costs more than one of a small.
/// </summary>
internal sealed class ProofEffort
{
    /// <summary>About a second of work.</summary>
    private long left = 50_000_000;

    public bool IsSpent => left <= 0;

    public void Spend(int nodes) => left -= nodes;
}
