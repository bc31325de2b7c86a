using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>What a person decided, on which text, with which opinion. Written once, never changed.</summary>
public sealed class TaskDecision : IAgencyOwned
{
    /// <summary>The task's identifier: a task is decided once.</summary>
    public required Guid TaskId { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid InstanceId { get; init; }

    public Guid? ItemId { get; init; }

    public required string ElementId { get; init; }

    public required string StepName { get; init; }

    public string? StepKind { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>As which participant they decided, such as <c>leading-group</c>.</summary>
    public required string Participant { get; init; }

    /// <summary><c>approve</c>, <c>return</c>, <c>refuse</c>, <c>submit</c> ...</summary>
    public required string Decision { get; init; }

    public string? Opinion { get; init; }

    public int? RevisionNumber { get; init; }

    /// <summary>The hash of the text that was decided on.</summary>
    public string? RevisionHash { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskDecision>
    {
        public void Configure(EntityTypeBuilder<TaskDecision> builder)
        {
            builder.HasKey(decision => decision.TaskId);
            builder.HasOne<WorkItem>().WithOne().HasForeignKey<TaskDecision>(decision => decision.TaskId);
            builder.Property(decision => decision.ElementId).HasMaxLength(255);
            builder.Property(decision => decision.StepName).HasMaxLength(400);
            builder.Property(decision => decision.StepKind).HasMaxLength(64);
            builder.Property(decision => decision.Participant).HasMaxLength(128);
            builder.Property(decision => decision.Decision).HasMaxLength(64);
            builder.Property(decision => decision.Opinion).HasMaxLength(4000);
            builder.Property(decision => decision.RevisionHash).HasMaxLength(64);
            builder.HasIndex(decision => new { decision.ItemId, decision.DecidedAt });
            builder.HasIndex(decision => new { decision.PersonId, decision.DecidedAt });
        }
    }
}
