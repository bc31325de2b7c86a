using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>One event of an instance. Appended, never changed: everything else about the instance can be rebuilt from here.</summary>
public sealed class JournalEntry : IAgencyOwned
{
    public required Guid InstanceId { get; init; }

    /// <summary>1, 2, 3 ... within the instance.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// The sequence number of the first event of the same command: events that share it were decided and committed together.
    /// </summary>
    public required long CommandStart { get; init; }

    public required Guid AgencyId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The event's type, such as <c>TaskCreated</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The element that it belongs to, or null.</summary>
    public string? ElementId { get; init; }

    /// <summary>Whose command caused it; null for the platform itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The event as the engine's JSON.</summary>
    public required string Data { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.HasKey(entry => new { entry.InstanceId, entry.Sequence });
            builder.Property(entry => entry.Type).HasMaxLength(64);
            builder.Property(entry => entry.ElementId).HasMaxLength(255);
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(entry => entry.InstanceId);
        }
    }
}
