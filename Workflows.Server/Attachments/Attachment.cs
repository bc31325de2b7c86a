using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>A file that somebody uploaded. Its bytes lie outside the web root under a random name.</summary>
public sealed class Attachment : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The item that it was uploaded for.</summary>
    public required Guid ItemId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The media type found in the content, never the one the browser named.</summary>
    public required string ContentType { get; init; }

    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The random name under the attachment folder.</summary>
    public required string StorageName { get; init; }

    public required Guid UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> builder)
        {
            builder.Property(attachment => attachment.FileName).HasMaxLength(255);
            builder.Property(attachment => attachment.ContentType).HasMaxLength(127);
            builder.Property(attachment => attachment.Sha256).HasMaxLength(64);
            builder.Property(attachment => attachment.StorageName).HasMaxLength(64);
            builder.HasIndex(attachment => attachment.ItemId);
        }
    }
}
