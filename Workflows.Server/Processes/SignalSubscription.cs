using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>An instance waits for a signal; gone once it came or is no longer awaited.</summary>
public sealed class SignalSubscription : IAgencyOwned
{
    public required Guid InstanceId { get; init; }

    /// <summary>The key of the subscription in the instance.</summary>
    public required long SubscriptionKey { get; init; }

    public required Guid AgencyId { get; init; }

    public required string ElementId { get; set; }

    public required string SignalName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignalSubscription>
    {
        public void Configure(EntityTypeBuilder<SignalSubscription> builder)
        {
            builder.HasKey(subscription => new { subscription.InstanceId, subscription.SubscriptionKey });
            builder.Property(subscription => subscription.ElementId).HasMaxLength(255);
            builder.Property(subscription => subscription.SignalName).HasMaxLength(255);
            builder.HasIndex(subscription => new { subscription.AgencyId, subscription.SignalName });
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(subscription => subscription.InstanceId);
        }
    }
}
