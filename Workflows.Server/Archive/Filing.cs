using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>A published item handed to the disclosure office (備案).</summary>
public sealed class Filing : IAgencyOwned
{
    public required Guid PublicationId { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid ItemId { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Filing>
    {
        public void Configure(EntityTypeBuilder<Filing> builder)
        {
            builder.HasKey(filing => filing.PublicationId);
            builder.HasOne<ItemPublication>().WithOne().HasForeignKey<Filing>(filing => filing.PublicationId);
        }
    }
}
