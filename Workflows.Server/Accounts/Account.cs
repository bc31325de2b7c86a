using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>How a person signs in.</summary>
public sealed class Account : IdentityUser<Guid>, IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    public required Guid PersonId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder) =>
            builder.HasIndex(account => account.PersonId).IsUnique();
    }
}
