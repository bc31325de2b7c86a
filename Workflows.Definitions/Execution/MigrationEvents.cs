using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>The instance runs another definition from here on.</summary>
/// <param name="ProcessId">The identifier of the process that it runs now.</param>
/// <param name="Pairs">Which elements and flows stand for which; what is not named keeps its identifier.</param>
public sealed record ProcessMigrated(string ProcessId, ImmutableArray<MigratedElement> Pairs) : ProcessEvent
{
    /// <inheritdoc/>
    public bool Equals(ProcessMigrated? other) =>
        other is not null
        && string.Equals(ProcessId, other.ProcessId, StringComparison.Ordinal)
        && Pairs.AsSpan().SequenceEqual(other.Pairs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ProcessId, Pairs.Length);

    internal override void ApplyTo(WorkingState state) => state.Migrate(this);
}

/// <summary>An element, or flow, and the one that stands for it in another definition.</summary>
/// <param name="From">Its identifier in the definition that the instance has run.</param>
/// <param name="To">The identifier in the other one.</param>
public readonly record struct MigratedElement(string From, string To);
