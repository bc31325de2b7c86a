using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>Something that one person should know.</summary>
public sealed class Notification : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What happened, a stable code such as <c>task.overdue</c>; the text comes from the resources.</summary>
    public required string Kind { get; init; }

    public Guid? ItemId { get; init; }

    public Guid? TaskId { get; init; }

    /// <summary>What the text fills in, as JSON.</summary>
    public required string Parameters { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The effect or event that caused it with the person: the same one never notifies twice.</summary>
    public required string Key { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Notification>
    {
        public void Configure(EntityTypeBuilder<Notification> builder)
        {
            builder.Property(notification => notification.Kind).HasMaxLength(64);
            builder.Property(notification => notification.Key).HasMaxLength(200);
            builder.HasIndex(notification => notification.Key).IsUnique();
            builder.HasIndex(notification => new { notification.PersonId, notification.ReadAt, notification.CreatedAt });
        }
    }
}
