using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Definitions;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>One run of a deployed definition: the fold of its journal, stored so that a command need not fold it again.</summary>
public sealed class ProcessInstance : IAgencyOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid DefinitionId { get; init; }

    public required string DefinitionKey { get; init; }

    public required int DefinitionVersion { get; init; }

    /// <summary>What the instance is about, as the caller names it: the item's identifier for a disclosure.</summary>
    public string? BusinessKey { get; init; }

    public required InstanceStatus Status { get; set; }

    /// <summary>The engine's state as its own JSON.</summary>
    public required string State { get; set; }

    /// <summary>The sequence number of the last event in the journal.</summary>
    public required long LastSequence { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProcessInstance>
    {
        public void Configure(EntityTypeBuilder<ProcessInstance> builder)
        {
            builder.Property(instance => instance.DefinitionKey).HasMaxLength(255);
            builder.Property(instance => instance.BusinessKey).HasMaxLength(255);
            builder.Property(instance => instance.Status).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(instance => new { instance.AgencyId, instance.DefinitionKey, instance.BusinessKey });
            builder.HasOne<DeployedDefinition>().WithMany().HasForeignKey(instance => instance.DefinitionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Where an instance stands.</summary>
public enum InstanceStatus
{
    Active,

    /// <summary>Active, with at least one incident that waits for repair.</summary>
    Incident,
    Completed,
    Terminated,
    Canceled,
}
