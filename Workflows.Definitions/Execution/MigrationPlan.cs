using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>What moving an instance, or every instance, to another definition would do.</summary>
/// <param name="Pairs">Which elements stand for which.</param>
/// <param name="Findings">Why it cannot be moved; empty where it can.</param>
/// <param name="Dropped">What is awaited on boundaries and by event sub-processes and is awaited no longer.</param>
/// <param name="Armed">What is awaited there from then on.</param>
public sealed record MigrationPlan(
    ImmutableArray<MigratedElement> Pairs,
    ImmutableArray<MigrationFinding> Findings,
    ImmutableArray<MigratedEvent> Dropped,
    ImmutableArray<MigratedEvent> Armed);

/// <summary>Something that cannot be moved.</summary>
/// <param name="Code">A stable code, such as <c>migration.elementMissing</c>.</param>
/// <param name="ElementId">The element in the definition that the instance runs.</param>
/// <param name="Key">The key of what lives there, or null where the finding is about the definitions alone.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record MigrationFinding(string Code, string ElementId, long? Key, string Message);

/// <summary>An event that begins or ceases to be awaited.</summary>
/// <param name="OwnerKey">The element instance that it belongs to; 0 for the process itself.</param>
/// <param name="ElementId">The event.</param>
public readonly record struct MigratedEvent(long OwnerKey, string ElementId);
