namespace Workflows.Server.Notifications;

/// <summary>Something that people should know.</summary>
/// <param name="AgencyId">The agency in which it happened.</param>
/// <param name="Kind">What happened, a stable code such as <c>task.overdue</c>.</param>
/// <param name="Cause">What caused it, such as <c>publication:…</c>: one cause tells one person of one kind of thing once.</param>
public sealed record News(Guid AgencyId, string Kind, string Cause)
{
    /// <summary>The item that it is about.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The task that it is about.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>What the text fills in, by name.</summary>
    public SortedDictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);
}
