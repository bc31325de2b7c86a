using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>A unit of an agency (科室、股室), with villages and grass-roots units below.</summary>
public sealed class Section : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The unit that this one belongs to, or null at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Unique within the agency.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required SectionKind Kind { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Section>
    {
        public void Configure(EntityTypeBuilder<Section> builder)
        {
            builder.Property(section => section.Code).HasMaxLength(64);
            builder.Property(section => section.Name).HasMaxLength(200);
            builder.Property(section => section.Kind).HasConversion<string>().HasMaxLength(32);
            builder.HasIndex(section => new { section.AgencyId, section.Code }).IsUnique();
        }
    }
}

/// <summary>What kind of unit a section is.</summary>
public enum SectionKind
{
    /// <summary>A bureau or township government: the top of a branch.</summary>
    Unit,

    /// <summary>An ordinary section.</summary>
    Section,

    /// <summary>Stands for all sections below the same unit (各股室), each of which may propose its entries.</summary>
    Collective,

    /// <summary>A grass-roots unit (基層單位).</summary>
    GrassRoots,

    /// <summary>A village or community (行政村、社區).</summary>
    Village,
}
