using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>The text that the section is working on; one per item while it may be edited.</summary>
public sealed class ItemDraft : IAgencyOwned, IVersioned
{
    public required Guid ItemId { get; init; }

    public required Guid AgencyId { get; init; }

    public required ItemText Text { get; set; }

    /// <summary>Everybody who has touched this text; none of them may decide on it.</summary>
    public required List<Guid> Editors { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ItemDraft>
    {
        public void Configure(EntityTypeBuilder<ItemDraft> builder)
        {
            builder.HasKey(draft => draft.ItemId);
            builder.HasOne<DisclosureItem>().WithOne().HasForeignKey<ItemDraft>(draft => draft.ItemId);
            builder.Property(draft => draft.Text).HasConversion(ItemText.Converter, ItemText.Comparer);
            builder.PrimitiveCollection(draft => draft.Editors);
        }
    }
}
