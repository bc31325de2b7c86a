using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Catalogue;

/// <summary>What a section must disclose (目錄項), on which basis, where and how often.</summary>
public sealed class CatalogueEntry : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid SectionId { get; set; }

    /// <summary>Unique within the agency, such as <c>C3-014</c>.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The kind of matter, in the plan's words: 事項, 辦事要素, 兜底 ...</summary>
    public required string Kind { get; set; }

    public required CadenceClass CadenceClass { get; set; }

    /// <summary>How often, in the plan's own words, or null where it says nothing.</summary>
    public string? Cadence { get; set; }

    /// <summary>The channels in the plan's own words, or null.</summary>
    public string? Channels { get; set; }

    /// <summary>Channels that are barred, in the plan's own words, or null.</summary>
    public string? ChannelRestriction { get; set; }

    /// <summary>The lead departments, separated by 、, or null.</summary>
    public string? LeadDepartments { get; set; }

    /// <summary>The plan that demands the entry.</summary>
    public required string PlanTitle { get; set; }

    /// <summary>The sentence of the plan that demands it, letter by letter.</summary>
    public required string Quotation { get; set; }

    /// <summary>Remarks and marks such as 重點崗位, or null.</summary>
    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CatalogueEntry>
    {
        public void Configure(EntityTypeBuilder<CatalogueEntry> builder)
        {
            builder.Property(entry => entry.Code).HasMaxLength(64);
            builder.Property(entry => entry.Name).HasMaxLength(400);
            builder.Property(entry => entry.Kind).HasMaxLength(64);
            builder.Property(entry => entry.CadenceClass).HasConversion<string>().HasMaxLength(16);
            builder.Property(entry => entry.PlanTitle).HasMaxLength(400);
            builder.HasIndex(entry => new { entry.AgencyId, entry.Code }).IsUnique();
            builder.HasOne<Section>().WithMany().HasForeignKey(entry => entry.SectionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The three classes of time (三類時效).</summary>
public enum CadenceClass
{
    /// <summary>經常性: disclosed again on a schedule.</summary>
    Regular,

    /// <summary>階段性: disclosed at each stage.</summary>
    Staged,

    /// <summary>臨時性: disclosed at once.</summary>
    AdHoc,
}
