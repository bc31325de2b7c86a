using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>Somebody who works for an agency. What they may do follows from their appointments.</summary>
public sealed class Person : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Name { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder) =>
            builder.Property(person => person.Name).HasMaxLength(100);
    }
}
