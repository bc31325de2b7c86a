using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Audit;

/// <summary>One line of an agency's audit trail; carries the hash of the line before it.</summary>
public sealed record AuditEntry : IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    /// <summary>1, 2, 3 ... within the agency, without gap.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for the platform itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What was done, a stable code such as <c>item.submitted</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, such as <c>item:0197…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Particulars as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The hash of the entry before, 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The SHA-256 of this entry's content and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.HasKey(entry => new { entry.AgencyId, entry.Sequence });
            builder.Property(entry => entry.Action).HasMaxLength(64);
            builder.Property(entry => entry.Subject).HasMaxLength(200);
            builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
            builder.Property(entry => entry.Hash).HasMaxLength(64);
            builder.HasIndex(entry => new { entry.AgencyId, entry.Subject });
        }
    }
}
