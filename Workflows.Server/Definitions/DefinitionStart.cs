using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>
/// Something for which an active definition waits to begin an instance: a message, a signal, a moment. Made when its version
/// becomes the active one, and gone when another does.
/// </summary>
public sealed class DefinitionStart : IAgencyOwned, IVersioned
{
    public long Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid DefinitionId { get; init; }

    /// <summary>The element that begins the process.</summary>
    public required string ElementId { get; init; }

    /// <summary>Which of the element's event definitions it is, from 0.</summary>
    public required int Place { get; init; }

    public required ProcessStartKind Kind { get; init; }

    /// <summary>The name of the message or signal; empty for a moment.</summary>
    public required string Name { get; init; }

    /// <summary>When a moment begins an instance next; null for everything else, and where it does not again.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The interval of a repeated moment, ISO 8601; null where there is none.</summary>
    public string? Interval { get; set; }

    /// <summary>How often the moment comes after the next one; null for ever, where there is an interval.</summary>
    public int? Left { get; set; }

    public long Version { get; set; }

    /// <summary>The starts that a name begins, the oldest first.</summary>
    /// <param name="database">Where to read; sees one agency.</param>
    /// <param name="kind">A message or a signal.</param>
    /// <param name="name">Its name.</param>
    internal static IQueryable<DefinitionStart> Named(WorkflowsDbContext database, ProcessStartKind kind, string name) =>
        database.DefinitionStarts.Where(start => start.Kind == kind && start.Name == name).OrderBy(start => start.Id);

    /// <summary>When it is due next, and what follows.</summary>
    internal void Plan(StartSchedule? schedule) =>
        (DueAt, Interval, Left) = (schedule?.DueAt, schedule?.Repetition?.Interval, schedule?.Repetition?.Remaining);

    /// <summary>The plan after the moment that is due now.</summary>
    internal StartSchedule? Following() => DueAt is { } due && Interval is { } interval
        ? new StartSchedule(due, new TimerRepetition(interval, Left)).Next()
        : null;

    internal sealed class Mapping : IEntityTypeConfiguration<DefinitionStart>
    {
        public void Configure(EntityTypeBuilder<DefinitionStart> builder)
        {
            builder.Property(start => start.Id).ValueGeneratedOnAdd();
            builder.Property(start => start.ElementId).HasMaxLength(255);
            builder.Property(start => start.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(start => start.Name).HasMaxLength(255);
            builder.Property(start => start.Interval).HasMaxLength(64);
            builder.HasIndex(start => new { start.DefinitionId, start.ElementId, start.Place }).IsUnique();
            builder.HasIndex(start => new { start.AgencyId, start.Kind, start.Name });
            builder.HasIndex(start => start.DueAt);
            builder.HasOne<DeployedDefinition>().WithMany().HasForeignKey(start => start.DefinitionId);
        }
    }
}
