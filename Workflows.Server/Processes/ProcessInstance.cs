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

    /// <summary>The version that it runs on; changed by migration alone.</summary>
    public required Guid DefinitionId { get; set; }

    public required string DefinitionKey { get; set; }

    public required int DefinitionVersion { get; set; }

    /// <summary>What the instance is about, as the caller names it: the item's identifier for a disclosure.</summary>
    public string? BusinessKey { get; init; }

    public required InstanceStatus Status { get; set; }

    /// <summary>Whether it is stopped for a time: nothing but resuming, cancelling and setting variables is done with it.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>The instance whose call activity called this one, or null.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The call activity's element instance there.</summary>
    public long? ParentElementKey { get; init; }

    /// <summary>How many calls stand above this instance.</summary>
    public int CallDepth { get; init; }

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
            builder.HasIndex(instance => new { instance.ParentId, instance.ParentElementKey });
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(instance => instance.ParentId).OnDelete(DeleteBehavior.Restrict);
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

    /// <summary>Ended by an error that its caller was to catch.</summary>
    Failed,
}
