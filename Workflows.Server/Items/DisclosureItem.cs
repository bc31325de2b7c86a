using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Catalogue;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>One thing to be disclosed (公開件): an identity. Its texts are its revisions.</summary>
public sealed class DisclosureItem : IAgencyOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The section that proposes it.</summary>
    public required Guid SectionId { get; init; }

    public required Guid CatalogueEntryId { get; set; }

    /// <summary>The title of what was submitted last, or of the draft while nothing was; for lists.</summary>
    public required string Title { get; set; }

    public required ItemStatus Status { get; set; }

    /// <summary>The number of the newest submitted revision; 0 before the first.</summary>
    public int RevisionNumber { get; set; }

    /// <summary>The process instance that the item runs through, from its first submission on.</summary>
    public Guid? InstanceId { get; set; }

    /// <summary>The index number (索引號), once published.</summary>
    public string? IndexNumber { get; set; }

    /// <summary>The publication number (公開順序號) within agency and year, once published.</summary>
    public string? PublicationNumber { get; set; }

    /// <summary>The record number (檔號), once archived.</summary>
    public string? RecordNumber { get; set; }

    public required Guid CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DisclosureItem>
    {
        public void Configure(EntityTypeBuilder<DisclosureItem> builder)
        {
            builder.Property(item => item.Title).HasMaxLength(400);
            builder.Property(item => item.Status).HasConversion<string>().HasMaxLength(32);
            builder.Property(item => item.IndexNumber).HasMaxLength(100);
            builder.Property(item => item.PublicationNumber).HasMaxLength(100);
            builder.Property(item => item.RecordNumber).HasMaxLength(100);
            builder.HasIndex(item => new { item.AgencyId, item.SectionId, item.UpdatedAt });
            builder.HasIndex(item => item.InstanceId).IsUnique();
            builder.HasIndex(item => item.IndexNumber).IsUnique();
            builder.HasOne<Section>().WithMany().HasForeignKey(item => item.SectionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<CatalogueEntry>().WithMany().HasForeignKey(item => item.CatalogueEntryId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Where an item stands.</summary>
public enum ItemStatus
{
    /// <summary>Being written; nobody else has seen it.</summary>
    Draft,

    /// <summary>In review or approval; the pipeline says at which step.</summary>
    InReview,

    /// <summary>Given back to the section with an opinion.</summary>
    Returned,

    /// <summary>Approved by the leading group; waits for publication.</summary>
    Approved,

    /// <summary>Public; not yet in the archive.</summary>
    Published,

    /// <summary>Public, filed and in the archive.</summary>
    Archived,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>Taken back by the section before it was decided.</summary>
    Withdrawn,
}
