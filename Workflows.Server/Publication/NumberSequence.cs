using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>
/// The last number given in a gapless series. Raised inside the transaction that uses the number: when that rolls back, so
/// does the number.
/// </summary>
public sealed class NumberSequence : IAgencyOwned, IVersioned
{
    public required Guid AgencyId { get; init; }

    /// <summary>What is numbered, such as <c>publication/2026</c>, <c>register</c>, <c>record/2026</c>.</summary>
    public required string Series { get; init; }

    public required int Last { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NumberSequence>
    {
        public void Configure(EntityTypeBuilder<NumberSequence> builder)
        {
            builder.HasKey(sequence => new { sequence.AgencyId, sequence.Series });
            builder.Property(sequence => sequence.Series).HasMaxLength(64);
        }
    }
}
