using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>A timer that an instance waits for. A row, so that no restart forgets it; gone once fired or cancelled.</summary>
public sealed class ProcessTimer : IAgencyOwned
{
    public required Guid InstanceId { get; init; }

    /// <summary>The key of the timer in the instance.</summary>
    public required long TimerKey { get; init; }

    public required Guid AgencyId { get; init; }

    public required string ElementId { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProcessTimer>
    {
        public void Configure(EntityTypeBuilder<ProcessTimer> builder)
        {
            builder.HasKey(timer => new { timer.InstanceId, timer.TimerKey });
            builder.Property(timer => timer.ElementId).HasMaxLength(255);
            builder.HasIndex(timer => timer.DueAt);
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(timer => timer.InstanceId);
        }
    }
}
