using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Something that must still happen because of a committed command: a service that an instance asked for.</summary>
public sealed class OutboxEffect : IAgencyOwned, IVersioned
{
    /// <summary>Rising, so that effects are drained in the order in which they came to be.</summary>
    public long Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The service type, such as <c>publish</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unique for ever: <c>instance/element key</c>. The same effect is never written twice.</summary>
    public required string Key { get; init; }

    public required Guid InstanceId { get; init; }

    /// <summary>The element instance that waits for the result.</summary>
    public required long ElementKey { get; init; }

    /// <summary>The inputs as JSON.</summary>
    public required string Inputs { get; init; }

    public required EffectState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxEffect>
    {
        public void Configure(EntityTypeBuilder<OutboxEffect> builder)
        {
            builder.Property(effect => effect.Id).ValueGeneratedOnAdd();
            builder.Property(effect => effect.Kind).HasMaxLength(64);
            builder.Property(effect => effect.Key).HasMaxLength(128);
            builder.Property(effect => effect.State).HasConversion<string>().HasMaxLength(16);
            builder.Property(effect => effect.LastError).HasMaxLength(2000);
            builder.HasIndex(effect => effect.Key).IsUnique();
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(effect => effect.InstanceId);
            builder.HasIndex(effect => new { effect.State, effect.NextAttemptAt });
        }
    }
}

/// <summary>Whether an effect still waits.</summary>
public enum EffectState
{
    Pending,
    Done,

    /// <summary>Given up after its last attempt; the instance has an incident.</summary>
    Failed,

    /// <summary>The instance no longer wants it.</summary>
    Canceled,
}
