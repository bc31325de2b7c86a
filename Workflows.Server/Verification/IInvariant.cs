namespace Workflows.Server.Verification;

/// <summary>Something that must hold over the whole database at every moment.</summary>
public interface IInvariant
{
    /// <summary>Its number in the list of invariants.</summary>
    int Number { get; }

    /// <summary>What must hold, in one sentence.</summary>
    string Text { get; }

    /// <summary>Looks at everything that the invariant is about.</summary>
    /// <param name="check">Where to read, and where to report.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken);
}
