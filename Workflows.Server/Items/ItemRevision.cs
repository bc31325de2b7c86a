using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>One immutable text of an item (版本). Every review, approval and publication names it and its hash.</summary>
public sealed class ItemRevision : IAgencyOwned
{
    public required Guid ItemId { get; init; }

    /// <summary>1, 2, 3 ... within the item.</summary>
    public required int Number { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The entry it was submitted under; part of the hash.</summary>
    public required Guid CatalogueEntryId { get; init; }

    public required ItemText Text { get; init; }

    /// <summary>See <see cref="ItemText.ContentHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Everybody who created or edited this text, the submitter included; none of them may decide on it.</summary>
    public required List<Guid> Editors { get; init; }

    public required Guid SubmittedBy { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ItemRevision>
    {
        public void Configure(EntityTypeBuilder<ItemRevision> builder)
        {
            builder.HasKey(revision => new { revision.ItemId, revision.Number });
            builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(revision => revision.ItemId);
            builder.Property(revision => revision.Text).HasConversion(ItemText.Converter, ItemText.Comparer);
            builder.Property(revision => revision.ContentHash).HasMaxLength(64);
            builder.PrimitiveCollection(revision => revision.Editors);
        }
    }
}
