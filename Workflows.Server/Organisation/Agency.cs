using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workflows.Server.Organisation;

/// <summary>An office that discloses (機關). One installation serves many.</summary>
public sealed class Agency
{
    public required Guid Id { get; init; }

    /// <summary>The code that stands in index numbers.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>Whether published items of this agency show who approved them by name.</summary>
    public bool NamesApproversInPublic { get; set; }

    /// <summary>How index numbers (索引號) are made; see <c>NumberTemplate</c>.</summary>
    public string IndexNumberTemplate { get; set; } = "{agency}/{year}-{number:00000}";

    /// <summary>How record numbers (檔號) are made; see <c>NumberTemplate</c>.</summary>
    public string RecordNumberTemplate { get; set; } = "{agency}-{year}-{retention}-{number:0000}";

    /// <summary>How many years a record is kept at least; null for permanent.</summary>
    public int? RetentionYears { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Agency>
    {
        public void Configure(EntityTypeBuilder<Agency> builder)
        {
            builder.Property(agency => agency.Code).HasMaxLength(64);
            builder.Property(agency => agency.Name).HasMaxLength(200);
            builder.Property(agency => agency.IndexNumberTemplate).HasMaxLength(100);
            builder.Property(agency => agency.RecordNumberTemplate).HasMaxLength(100);
            builder.HasIndex(agency => agency.Code).IsUnique();
        }
    }
}
