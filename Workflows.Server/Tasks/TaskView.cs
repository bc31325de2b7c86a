using System.Text.Json.Serialization;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Tasks;

/// <summary>A task as the API and the pages show it.</summary>
public sealed record TaskView
{
    private readonly WorkItem _task;

    internal TaskView(WorkItem task) => _task = task;

    public Guid Id => _task.Id;

    public string Name => _task.Name;

    public string ElementId => _task.ElementId;

    public string? StepKind => _task.StepKind;

    public Guid InstanceId => _task.InstanceId;

    public Guid? ItemId => _task.ItemId;

    /// <summary>The title of the item.</summary>
    public string? Title { get; init; }

    public Guid? SectionId => _task.SectionId;

    /// <summary>The name of the item's section.</summary>
    public string? Section { get; init; }

    public int? RevisionNumber => _task.RevisionNumber;

    /// <summary>The hash of the text that is to be decided on; send it back with the decision.</summary>
    public string? RevisionHash => _task.RevisionHash;

    public WorkItemState State => _task.State;

    /// <summary>The participants who may do it.</summary>
    public IReadOnlyList<string> Participants => _task.PotentialOwners;

    /// <summary>The decisions that it offers.</summary>
    public IReadOnlyList<OfferedDecision> Decisions => _task.Decisions;

    public DateTimeOffset CreatedAt => _task.CreatedAt;

    public DateTimeOffset? DueAt => _task.DueAt;

    /// <summary>When its reminder went out.</summary>
    public DateTimeOffset? OverdueSince => _task.OverdueSince;

    public Guid? ClaimedBy => _task.ClaimedBy;

    public string? ClaimedByName { get; init; }

    /// <summary>Whether the reader may decide it now; told for a single task, not in lists.</summary>
    public bool? MayDecide { get; init; }

    /// <summary>The code of what bars the reader from deciding.</summary>
    public string? BlockedReason => Blocked?.Code;

    /// <summary>What was decided.</summary>
    public DecisionMade? Decided { get; init; }

    [JsonIgnore]
    internal Refusal? Blocked { get; init; }

    /// <summary>A decision that was made.</summary>
    public sealed record DecisionMade(string Decision, string? Opinion, string? Person, DateTimeOffset DecidedAt);
}
