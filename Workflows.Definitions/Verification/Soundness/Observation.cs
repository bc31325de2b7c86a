namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What was seen on one step of the token game.</summary>
internal enum ObservationKind
{
    /// <summary>In a scope only tokens are left that a gateway holds.</summary>
    Stuck,

    /// <summary>In a scope only tokens are left that wait for more of them at an activity.</summary>
    TooFew,

    /// <summary>An error or cancellation is thrown that nothing catches.</summary>
    Uncaught,

    /// <summary>No way out of a node is open.</summary>
    NoWayOut,

    /// <summary>Two tokens that nothing separates rest at one place.</summary>
    TwoTokens,

    /// <summary>Tokens move on without ever resting.</summary>
    Endless,

    /// <summary>A rule of a policy is broken.</summary>
    Breach,
}

/// <summary>Something worth a finding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Where.</param>
/// <param name="Subject">For a breach: what the monitor says about it.</param>
internal sealed record Observation(ObservationKind Kind, NetNode Node, object? Subject = null);

/// <summary>Watches a run and remembers of it what fits into 64 bits, as part of the state.</summary>
internal class ProofMonitor
{
    /// <summary>Watches nothing.</summary>
    public static ProofMonitor None { get; } = new();

    /// <summary>Whether entering or completing a node may change what is remembered or break a rule.</summary>
    public virtual bool Watches(NetNode node) => false;

    /// <summary>A token enters a node.</summary>
    public virtual long Entered(long memory, NetNode node, Action<Observation> report) => memory;

    /// <summary>A token completes a node.</summary>
    public virtual long Completed(long memory, NetNode node, string? decision, Action<Observation> report) => memory;

    /// <summary>An activity that is done as often as a list says is left without being done once more.</summary>
    public virtual long Skipped(long memory, NetNode node) => memory;

    /// <summary>A token leaves a node by a flow.</summary>
    public virtual long Left(long memory, NetFlow flow) => memory;
}
