using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>What is kept of a publication (檔案), in the order of publication. Never changed before its retention ends.</summary>
public sealed class ArchiveRecord : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The record number (檔號), unique within the agency.</summary>
    public required string RecordNumber { get; init; }

    /// <summary>The year of publication, by the agency's calendar.</summary>
    public required int Year { get; init; }

    /// <summary>The number of the publication within agency and year: records stand in the order of publication.</summary>
    public required int Number { get; init; }

    public required Guid PublicationId { get; init; }

    public required Guid ItemId { get; init; }

    public required int RevisionNumber { get; init; }

    /// <summary>The number of the line in the register.</summary>
    public required int RegisterNumber { get; init; }

    public required string Title { get; init; }

    public required Guid SectionId { get; init; }

    public required Guid CatalogueEntryId { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset ArchivedAt { get; init; }

    /// <summary>Not to be removed before this moment; null for permanent.</summary>
    public DateTimeOffset? RetainUntil { get; init; }

    /// <summary>The text that search looks in: title, index number, body and names, folded for Chinese variants.</summary>
    public required string SearchText { get; init; }

    /// <summary>The description of everything in the archival package, as canonical JSON.</summary>
    public required string Manifest { get; init; }

    /// <summary>The SHA-256 of <see cref="Manifest"/>.</summary>
    public required string ManifestSha256 { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArchiveRecord>
    {
        public void Configure(EntityTypeBuilder<ArchiveRecord> builder)
        {
            builder.Property(record => record.RecordNumber).HasMaxLength(100);
            builder.Property(record => record.Title).HasMaxLength(400);
            builder.Property(record => record.ManifestSha256).HasMaxLength(64);
            builder.HasIndex(record => new { record.AgencyId, record.RecordNumber }).IsUnique();
            builder.HasIndex(record => record.PublicationId).IsUnique();
            builder.HasIndex(record => new { record.AgencyId, record.Year, record.Number }).IsUnique();
            builder.HasIndex(record => new { record.AgencyId, record.SectionId, record.Year, record.Number });
            builder.HasOne<ItemPublication>().WithMany().HasForeignKey(record => record.PublicationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
