using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Items;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>One revision made public on its channels (公開).</summary>
public sealed class ItemPublication : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid ItemId { get; init; }

    public required int RevisionNumber { get; init; }

    /// <summary>The hash of what is public; equal to what was approved.</summary>
    public required string RevisionHash { get; init; }

    /// <summary>1 for the first publication of the item, then rising: re-publication is a new round.</summary>
    public required int Round { get; init; }

    /// <summary>The year by the agency's calendar in which it was published.</summary>
    public required int Year { get; init; }

    /// <summary>The publication number (公開順序號): 1, 2, 3 ... without gap within agency and year.</summary>
    public required int Number { get; init; }

    /// <summary>The public identifier (索引號).</summary>
    public required string IndexNumber { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The title as published; for lists.</summary>
    public required string Title { get; init; }

    public required Guid SectionId { get; init; }

    public required Guid CatalogueEntryId { get; init; }

    /// <summary>What the public's search looks in: title, index number and text, folded for Chinese variants.</summary>
    public required string SearchText { get; init; }

    /// <summary>False once a later revision or a withdrawal took its place.</summary>
    public required bool IsCurrent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ItemPublication>
    {
        public void Configure(EntityTypeBuilder<ItemPublication> builder)
        {
            builder.Property(publication => publication.RevisionHash).HasMaxLength(64);
            builder.Property(publication => publication.IndexNumber).HasMaxLength(100);
            builder.HasIndex(publication => new { publication.AgencyId, publication.Year, publication.Number }).IsUnique();
            builder.HasIndex(publication => new { publication.ItemId, publication.Round }).IsUnique();
            builder.HasIndex(publication => new { publication.ItemId, publication.RevisionNumber, publication.Round }).IsUnique();
            builder.HasIndex(publication => publication.IndexNumber);
            builder.HasIndex(publication => new { publication.AgencyId, publication.IsCurrent, publication.Year, publication.Number });
            builder.HasIndex(publication => new { publication.AgencyId, publication.SectionId, publication.IsCurrent, publication.Year, publication.Number });
            builder.HasIndex(publication => new { publication.CatalogueEntryId, publication.IsCurrent, publication.Year, publication.Number });
            builder.Property(publication => publication.Title).HasMaxLength(400);
            builder.HasOne<ItemRevision>().WithMany()
                .HasForeignKey(publication => new { publication.ItemId, publication.RevisionNumber }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
