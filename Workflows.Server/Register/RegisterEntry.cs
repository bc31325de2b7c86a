using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>One line of the register (政務公開登記簿). Appended, never changed; carries the hash of the line before it.</summary>
public sealed record RegisterEntry : IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    /// <summary>1, 2, 3 ... within the agency, without gap.</summary>
    public required int Number { get; init; }

    public required RegisterEntryKind Kind { get; init; }

    public required Guid PublicationId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>When the line was written.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The publication number as it is shown, such as <c>2026-00017</c>.</summary>
    public required string PublicationNumber { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public required string CatalogueEntry { get; init; }

    public required string Section { get; init; }

    /// <summary>The section, for filtering; the line itself says <see cref="Section"/>.</summary>
    public required Guid SectionId { get; init; }

    /// <summary>The year of publication by the agency's calendar, for filtering.</summary>
    public required int Year { get; init; }

    /// <summary>What search looks in, folded for Chinese variants; not part of the line, and made anew when the folding changes.</summary>
    public required string SearchText { get; init; }

    /// <summary>The channels, in the words of the register.</summary>
    public required string Channels { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Who reviewed (審核), by name.</summary>
    public required string ReviewedBy { get; init; }

    /// <summary>Who approved (審定), by name.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>The hash of the published revision.</summary>
    public required string RevisionHash { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>The SHA-256 of this line's content and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegisterEntry>
    {
        public void Configure(EntityTypeBuilder<RegisterEntry> builder)
        {
            builder.HasKey(entry => new { entry.AgencyId, entry.Number });
            builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(entry => entry.PublicationNumber).HasMaxLength(100);
            builder.Property(entry => entry.IndexNumber).HasMaxLength(100);
            builder.Property(entry => entry.Title).HasMaxLength(400);
            builder.Property(entry => entry.RevisionHash).HasMaxLength(64);
            builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
            builder.Property(entry => entry.Hash).HasMaxLength(64);
            builder.HasIndex(entry => new { entry.PublicationId, entry.Kind }).IsUnique();
            builder.HasIndex(entry => new { entry.AgencyId, entry.Year, entry.SectionId, entry.Number });
            builder.HasOne<ItemPublication>().WithMany().HasForeignKey(entry => entry.PublicationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a line of the register records.</summary>
public enum RegisterEntryKind
{
    Publication,
    Correction,
    Withdrawal,
    Republication,
}
