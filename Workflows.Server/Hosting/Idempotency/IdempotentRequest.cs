using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Hosting.Idempotency;

/// <summary>
/// A creating request that was carried out under an idempotency key. Inserted in the transaction that creates: the unique key
/// decides between two that race, and one that comes again is answered with what the first created.
/// </summary>
public sealed class IdempotentRequest : IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The <c>Idempotency-Key</c> that the client chose, 1 to 255 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The SHA-256 of method, path and body: the same key for something else is refused.</summary>
    public required string RequestSha256 { get; init; }

    /// <summary>The identifier of what was created.</summary>
    public required string CreatedId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<IdempotentRequest>
    {
        public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
        {
            builder.HasKey(request => new { request.AccountId, request.Key });
            builder.Property(request => request.Key).HasMaxLength(255);
            builder.Property(request => request.RequestSha256).HasMaxLength(64);
            builder.Property(request => request.CreatedId).HasMaxLength(255);
        }
    }
}
