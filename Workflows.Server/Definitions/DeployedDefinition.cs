using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>One deployed version of a pipeline. Immutable but for whether new instances start on it.</summary>
public sealed class DeployedDefinition : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The identifier of the process element.</summary>
    public required string Key { get; init; }

    /// <summary>1, 2, 3 ... within the key.</summary>
    public required int VersionNumber { get; init; }

    public required string Name { get; init; }

    /// <summary>The SHA-256 of <see cref="Original"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file, byte for byte as it was sent.</summary>
    public required byte[] Original { get; init; }

    /// <summary>The versions of decision models that its tasks ask, as they were active when it was deployed.</summary>
    public List<Guid> DecisionModelIds { get; init; } = [];

    public required DateTimeOffset DeployedAt { get; init; }

    /// <summary>Who deployed it; null for a built-in pipeline.</summary>
    public Guid? DeployedBy { get; init; }

    /// <summary>Whether new instances start on this version; one version of a key at a time.</summary>
    public required bool IsActive { get; set; }

    /// <summary>The version to start instances on.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="agencyId">Whose.</param>
    /// <param name="key">Which pipeline.</param>
    /// <param name="version">Which version; null for the active one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The version, or null where there is none.</returns>
    internal static Task<DeployedDefinition?> FindAsync(
        WorkflowsDbContext database, Guid agencyId, string key, int? version, CancellationToken cancellationToken) =>
        database.Definitions.AsNoTracking()
            .Where(row => row.AgencyId == agencyId && row.Key == key && (version == null ? row.IsActive : row.VersionNumber == version))
            .OrderByDescending(row => row.VersionNumber)
            .FirstOrDefaultAsync(cancellationToken);

    internal sealed class Mapping : IEntityTypeConfiguration<DeployedDefinition>
    {
        public void Configure(EntityTypeBuilder<DeployedDefinition> builder)
        {
            builder.Property(definition => definition.Key).HasMaxLength(255);
            builder.Property(definition => definition.Name).HasMaxLength(400);
            builder.Property(definition => definition.Sha256).HasMaxLength(64);
            builder.HasIndex(definition => new { definition.AgencyId, definition.Key, definition.VersionNumber }).IsUnique();
        }
    }
}
