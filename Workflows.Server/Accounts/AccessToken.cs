using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>A bearer token: a session's or a personal access token. Only its SHA-256 is stored.</summary>
public sealed class AccessToken : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>The account's security stamp when the token was made; a token dies with its stamp.</summary>
    public required string SecurityStamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccessToken>
    {
        public void Configure(EntityTypeBuilder<AccessToken> builder)
        {
            builder.Property(token => token.Name).HasMaxLength(100);
            builder.Property(token => token.Sha256).HasMaxLength(32);
            builder.Property(token => token.SecurityStamp).HasMaxLength(100);
            builder.HasIndex(token => token.Sha256).IsUnique();
            builder.HasIndex(token => token.AccountId);
        }
    }
}
