using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Notifications;

/// <summary>What is overdue in the agency, the longest first: for the home of the disclosure office and of the supervisor.</summary>
public sealed class OverdueTasks(WorkflowsDbContext database, TimeProvider clock)
{
    /// <summary>Whether the person sees what others are late with.</summary>
    /// <param name="posts">The posts they hold.</param>
    /// <returns>True for the disclosure office, the supervisor and the chair of the leading group.</returns>
    public static bool Admit(PostsInForce posts) =>
        posts.Holds(Post.DisclosureOffice) || posts.Holds(Post.Supervisor) || posts.Holds(Post.LeadingGroupChair);

    /// <summary>Lists the open tasks whose deadline has passed.</summary>
    /// <param name="limit">How many at most, 1 to 200.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The tasks.</returns>
    public async Task<IReadOnlyList<Row>> ListAsync(int limit = 50, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return await (
            from task in database.WorkItems.AsNoTracking()
            where task.State == WorkItemState.Open && (task.OverdueSince != null || task.DueAt < now)
            join item in database.Items on task.ItemId equals item.Id into items
            from item in items.DefaultIfEmpty()
            join section in database.Sections on task.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            join person in database.People on task.ClaimedBy equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby task.DueAt, task.Id
            select new Row(
                task.Id,
                task.Name,
                task.Participant,
                task.ItemId,
                item == null ? null : item.Title,
                section == null ? null : section.Name,
                person == null ? null : person.Name,
                task.DueAt,
                task.OverdueSince))
            .Take(Math.Clamp(limit, 1, 200))
            .ToListAsync(cancellationToken);
    }

    /// <summary>An overdue task.</summary>
    /// <param name="TaskId">The task.</param>
    /// <param name="Name">The step's name.</param>
    /// <param name="Participant">Whose it is, such as <c>leading-group</c>.</param>
    /// <param name="ItemId">The item that it is about.</param>
    /// <param name="Title">The item's title.</param>
    /// <param name="Section">The item's section.</param>
    /// <param name="ClaimedBy">Who has taken it, by name.</param>
    /// <param name="DueAt">When it was due.</param>
    /// <param name="OverdueSince">When the reminder went out.</param>
    public sealed record Row(
        Guid TaskId,
        string Name,
        string Participant,
        Guid? ItemId,
        string? Title,
        string? Section,
        string? ClaimedBy,
        DateTimeOffset? DueAt,
        DateTimeOffset? OverdueSince);
}
