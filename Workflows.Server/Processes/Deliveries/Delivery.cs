using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>
/// Something that one instance brought about and another must get: a message, a signal, a call and its end. Written with the
/// event that caused it, so that no crash loses it, and closed in the transaction in which the other instance got it, so that
/// it gets it once.
/// </summary>
public sealed class Delivery : IAgencyOwned, IVersioned
{
    /// <summary>Rising, so that deliveries are made in the order in which they came to be.</summary>
    public long Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>Unique for ever: the instance and the place in its journal, and for a signal the receiver.</summary>
    public required string Key { get; init; }

    public required DeliveryKind Kind { get; init; }

    /// <summary>The instance that brought it about; null where it came from outside.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The element instance that brought it about, such as the call activity.</summary>
    public long SourceKey { get; init; }

    /// <summary>The instance that gets it, where that is known beforehand.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The element instance of the target that it is for.</summary>
    public long TargetKey { get; init; }

    /// <summary>The name of the message or signal, the called process, or the code of the error or escalation.</summary>
    public required string Name { get; init; }

    /// <summary>What selects the receiver of a message among those that wait for the same name; empty for none.</summary>
    public string CorrelationKey { get; init; } = string.Empty;

    /// <summary>The called version; null for the one in force.</summary>
    public int? CalledVersion { get; init; }

    /// <summary>What happened, for people; for a call that failed.</summary>
    public string? Message { get; init; }

    /// <summary>What it carries, as JSON.</summary>
    public required string Variables { get; init; }

    public required EffectState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.Property(delivery => delivery.Id).ValueGeneratedOnAdd();
            builder.Property(delivery => delivery.Key).HasMaxLength(160);
            builder.Property(delivery => delivery.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(delivery => delivery.Name).HasMaxLength(255);
            builder.Property(delivery => delivery.CorrelationKey).HasMaxLength(255);
            builder.Property(delivery => delivery.Message).HasMaxLength(2000);
            builder.Property(delivery => delivery.State).HasConversion<string>().HasMaxLength(16);
            builder.Property(delivery => delivery.LastError).HasMaxLength(2000);
            builder.HasIndex(delivery => delivery.Key).IsUnique();
            builder.HasIndex(delivery => new { delivery.State, delivery.NextAttemptAt });
            builder.HasIndex(delivery => new { delivery.AgencyId, delivery.Name, delivery.CorrelationKey });
        }
    }
}

/// <summary>What is delivered.</summary>
public enum DeliveryKind
{
    /// <summary>A message to the one instance that waits for it, or to the process that it begins.</summary>
    Message,

    /// <summary>A signal, still to be spread to those who wait for it.</summary>
    Signal,

    /// <summary>A signal to one instance that waits for it.</summary>
    SignalReceipt,

    /// <summary>A signal to a process that it begins.</summary>
    SignalStart,

    /// <summary>A process, or global task, that a call activity calls.</summary>
    Call,

    /// <summary>The end of a called process, to the call activity.</summary>
    CallEnd,

    /// <summary>The error with which a called process ended, to the call activity.</summary>
    CallFailure,

    /// <summary>The end of the wish for a called process, to that process.</summary>
    CallCancellation,

    /// <summary>An escalation that nothing in a called process catches, to the call activity.</summary>
    Escalation,
}
