using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>What waits for a person, by the posts that they hold: the first page that they see.</summary>
public sealed class ReadOverview(WorkflowsDbContext database, ReadTasks tasks, ListItems items, TimeProvider clock)
{
    private const int Shown = 5;

    /// <summary>Reads the overview.</summary>
    public async Task<Overview> ExecuteAsync(Guid personId, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        var page = new PageRequest(null, Shown);
        var own = ItemAccess.SectionsOf(posts);
        return new Overview(
            await tasks.ListAsync(InboxView.Mine, personId, posts, page, cancellationToken),
            await tasks.ListAsync(InboxView.Candidate, personId, posts, page, cancellationToken),
            await ItemsAsync(ItemStatus.Draft),
            await ItemsAsync(ItemStatus.InReview),
            posts.Holds(Post.DisclosureOffice) || posts.Holds(Post.Supervisor) ? await OverdueAsync(cancellationToken) : [],
            await StateAsync(posts.SectionsOf(Post.ResponsibleLeader).Union(posts.SectionsOf(Post.SectionHead)).ToList(), cancellationToken),
            await PublishedAsync(cancellationToken),
            own.Count > 0);

        async Task<IReadOnlyList<ListItems.Row>> ItemsAsync(ItemStatus status) => own.Count == 0
            ? []
            : (await items.ExecuteAsync(new ListItems.Filter(own, [status]), personId, posts, page, cancellationToken)).Items;
    }

    private async Task<IReadOnlyList<OverdueTask>> OverdueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await (
            from task in database.WorkItems.AsNoTracking()
            where task.State == WorkItemState.Open && task.DueAt < now
            join item in database.Items on task.ItemId equals item.Id
            join section in database.Sections on item.SectionId equals section.Id
            orderby task.DueAt
            select new OverdueTask(item.Id, item.Title, section.Name, task.Name, task.DueAt!.Value))
            .Take(2 * Shown)
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<SectionState>> StateAsync(List<Guid> sections, CancellationToken cancellationToken)
    {
        if (sections.Count == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var counts = await database.Items.AsNoTracking()
            .Where(item => sections.Contains(item.SectionId))
            .GroupBy(item => new { item.SectionId, item.Status })
            .Select(group => new { group.Key.SectionId, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var overdue = await database.WorkItems.AsNoTracking()
            .Where(task => task.State == WorkItemState.Open && task.DueAt < now && task.SectionId != null && sections.Contains(task.SectionId.Value))
            .GroupBy(task => task.SectionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancellationToken);
        var names = await database.Sections.AsNoTracking()
            .Where(section => sections.Contains(section.Id))
            .OrderBy(section => section.Code)
            .Select(section => new { section.Id, section.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. names.Select(section => new SectionState(
                section.Name,
                Count(section.Id, ItemStatus.Draft, ItemStatus.Returned),
                Count(section.Id, ItemStatus.InReview, ItemStatus.Approved),
                overdue.GetValueOrDefault(section.Id),
                Count(section.Id, ItemStatus.Published, ItemStatus.Archived))),
        ];

        int Count(Guid sectionId, params ItemStatus[] statuses) =>
            counts.Where(count => count.SectionId == sectionId && statuses.Contains(count.Status)).Sum(count => count.Count);
    }

    private async Task<IReadOnlyList<NewPublication>> PublishedAsync(CancellationToken cancellationToken) => await (
            from publication in database.Publications.AsNoTracking()
            where publication.IsCurrent
            join section in database.Sections on publication.SectionId equals section.Id
            orderby publication.PublishedAt descending
            select new NewPublication(publication.ItemId, publication.Title, section.Name, publication.IndexNumber, publication.PublishedAt))
            .Take(Shown)
            .ToListAsync(cancellationToken);

    /// <summary>What waits, and what is new.</summary>
    public sealed record Overview(
        Page<TaskView> Mine,
        Page<TaskView> Pool,
        IReadOnlyList<ListItems.Row> Drafts,
        IReadOnlyList<ListItems.Row> InReview,
        IReadOnlyList<OverdueTask> Overdue,
        IReadOnlyList<SectionState> Sections,
        IReadOnlyList<NewPublication> Published,
        bool MayPropose);

    /// <summary>A task whose deadline has passed.</summary>
    public sealed record OverdueTask(Guid ItemId, string Title, string Section, string Step, DateTimeOffset DueAt);

    /// <summary>How many items of a section stand where.</summary>
    public sealed record SectionState(string Section, int Writing, int InReview, int Overdue, int Public);

    /// <summary>Something that became public lately.</summary>
    public sealed record NewPublication(Guid ItemId, string Title, string Section, string IndexNumber, DateTimeOffset PublishedAt);
}
