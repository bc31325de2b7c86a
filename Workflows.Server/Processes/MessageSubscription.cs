using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>An instance waits for a message; gone once it came or is no longer awaited.</summary>
public sealed class MessageSubscription : IAgencyOwned
{
    public required Guid InstanceId { get; init; }

    /// <summary>The key of the subscription in the instance.</summary>
    public required long SubscriptionKey { get; init; }

    public required Guid AgencyId { get; init; }

    public required string ElementId { get; init; }

    public required string MessageName { get; init; }

    /// <summary>Selects this instance among others that wait for the same name; empty where none is asked for.</summary>
    public required string CorrelationKey { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MessageSubscription>
    {
        public void Configure(EntityTypeBuilder<MessageSubscription> builder)
        {
            builder.HasKey(subscription => new { subscription.InstanceId, subscription.SubscriptionKey });
            builder.Property(subscription => subscription.ElementId).HasMaxLength(255);
            builder.Property(subscription => subscription.MessageName).HasMaxLength(255);
            builder.Property(subscription => subscription.CorrelationKey).HasMaxLength(255);
            builder.HasIndex(subscription => new { subscription.AgencyId, subscription.MessageName, subscription.CorrelationKey });
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(subscription => subscription.InstanceId);
        }
    }
}
