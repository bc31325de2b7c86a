using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Audit;

/// <summary>The last entry of an agency's chain. Its row lock makes appends wait for one another; its version catches a lost race.</summary>
public sealed class AuditHead : IAgencyOwned, IVersioned
{
    public required Guid AgencyId { get; init; }

    public required long Sequence { get; set; }

    public required string Hash { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.HasKey(head => head.AgencyId);
            builder.Property(head => head.Hash).HasMaxLength(64);
        }
    }
}
