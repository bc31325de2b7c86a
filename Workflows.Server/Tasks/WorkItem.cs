using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>
/// One user task as the inbox shows it: a projection of the instance's events, except for who has claimed it, which no event
/// of the engine knows.
/// </summary>
public sealed class WorkItem : IAgencyOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid InstanceId { get; init; }

    /// <summary>The key of the task's element instance in the process.</summary>
    public required long ElementKey { get; init; }

    public required string ElementId { get; init; }

    /// <summary>The task's name as the definition gives it.</summary>
    public required string Name { get; init; }

    /// <summary>What the step means, such as <c>leader-review</c>; null for a plain task.</summary>
    public string? StepKind { get; init; }

    /// <summary>The participants who may do it, as the engine named them: <c>leading-group</c>, <c>person:…</c>.</summary>
    public required List<string> PotentialOwners { get; init; }

    /// <summary>The first of <see cref="PotentialOwners"/>, for the index of the inbox.</summary>
    public required string Participant { get; init; }

    /// <summary>The item that it is about, where the instance has one.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The section of the item.</summary>
    public Guid? SectionId { get; init; }

    /// <summary>The revision that was before the person when the task was made.</summary>
    public int? RevisionNumber { get; init; }

    public string? RevisionHash { get; init; }

    /// <summary>The decisions that it offers; empty where it is just completed.</summary>
    public required IReadOnlyList<OfferedDecision> Decisions { get; init; }

    /// <summary>Who has taken it out of the pool, or null.</summary>
    public Guid? ClaimedBy { get; set; }

    public required WorkItemState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the reminder for a passed deadline went out, or null.</summary>
    public DateTimeOffset? OverdueSince { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }

    /// <summary>
    /// The identifier of a task: it follows from instance and element, so that rows made anew from the journal are the same rows.
    /// </summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="elementKey">The key of the task's element instance.</param>
    /// <returns>The identifier.</returns>
    public static Guid IdOf(Guid instanceId, long elementKey)
    {
        Span<byte> name = stackalloc byte[24];
        instanceId.TryWriteBytes(name, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(name[16..], elementKey);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);

        // RFC 9562, 5.8: a custom identifier, marked as version 8.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkItem>
    {
        public void Configure(EntityTypeBuilder<WorkItem> builder)
        {
            builder.Property(task => task.ElementId).HasMaxLength(255);
            builder.Property(task => task.Name).HasMaxLength(400);
            builder.Property(task => task.StepKind).HasMaxLength(64);
            builder.Property(task => task.Participant).HasMaxLength(128);
            builder.Property(task => task.RevisionHash).HasMaxLength(64);
            builder.Property(task => task.State).HasConversion<string>().HasMaxLength(16);
            builder.PrimitiveCollection(task => task.PotentialOwners);
            builder.Property(task => task.Decisions).HasConversion(OfferedDecision.Converter, OfferedDecision.Comparer);
            builder.HasIndex(task => new { task.InstanceId, task.ElementKey }).IsUnique();
            builder.HasIndex(task => new { task.AgencyId, task.State, task.Participant, task.SectionId, task.CreatedAt });
            builder.HasIndex(task => new { task.ClaimedBy, task.State });
            builder.HasIndex(task => task.ItemId);
            builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(task => task.InstanceId);
        }
    }
}

/// <summary>Whether a task still waits.</summary>
public enum WorkItemState
{
    Open,
    Completed,
    Canceled,
}
