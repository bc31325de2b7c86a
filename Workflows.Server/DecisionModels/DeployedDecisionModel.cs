using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.DecisionModels;

/// <summary>One deployed version of a DMN file. Immutable but for whether definitions that are deployed from now on use it.</summary>
public sealed class DeployedDecisionModel : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The identifier of the file's outermost element, or its name where it has none.</summary>
    public required string Key { get; init; }

    /// <summary>1, 2, 3 ... within the key.</summary>
    public required int VersionNumber { get; init; }

    public required string Name { get; init; }

    /// <summary>The identifiers of its decisions and decision services, by which business rule tasks ask for them.</summary>
    public required List<string> DecisionIds { get; init; }

    /// <summary>The SHA-256 of <see cref="Original"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file, byte for byte as it was sent.</summary>
    public required byte[] Original { get; init; }

    public required DateTimeOffset DeployedAt { get; init; }

    public Guid? DeployedBy { get; init; }

    /// <summary>Whether definitions that are deployed from now on use it; one version of a key at a time.</summary>
    public required bool IsActive { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeployedDecisionModel>
    {
        public void Configure(EntityTypeBuilder<DeployedDecisionModel> builder)
        {
            builder.Property(model => model.Key).HasMaxLength(255);
            builder.Property(model => model.Name).HasMaxLength(400);
            builder.Property(model => model.Sha256).HasMaxLength(64);
            builder.HasIndex(model => new { model.AgencyId, model.Key, model.VersionNumber }).IsUnique();
        }
    }
}
