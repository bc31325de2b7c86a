using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>Lists the items that somebody may see, the last changed first.</summary>
public sealed class ListItems(WorkflowsDbContext database)
{
    /// <summary>One page of the list.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="posts">The posts of who reads.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items, each with the step that waits.</returns>
    public async Task<Page<Row>> ExecuteAsync(
        Filter filter, Guid personId, PostsInForce posts, PageRequest page, CancellationToken cancellationToken = default)
    {
        var items = Matching(filter, personId, posts);
        if (page.CursorParts(2) is [var moment, var last]
            && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var before)
            && Guid.TryParse(last, out var id))
        {
            items = items.Where(item => item.UpdatedAt < before || (item.UpdatedAt == before && item.Id.CompareTo(id) < 0));
        }

        var rows = await (
            from item in items.OrderByDescending(item => item.UpdatedAt).ThenByDescending(item => item.Id).Take(page.Size + 1)
            join section in database.Sections on item.SectionId equals section.Id
            join entry in database.CatalogueEntries on item.CatalogueEntryId equals entry.Id
            orderby item.UpdatedAt descending, item.Id descending
            select new Row(
                item.Id, item.Title, item.Status, item.RevisionNumber, item.SectionId, section.Name, item.CatalogueEntryId, entry.Name,
                item.PublicationNumber, item.IndexNumber, item.RecordNumber, item.UpdatedAt, item.Version, null))
            .ToListAsync(cancellationToken);
        var cut = page.Cut(rows, row => PageRequest.Cursor(row.UpdatedAt, row.Id));
        return cut with { Items = await WithWaitingAsync(cut.Items, cancellationToken) };
    }

    /// <summary>How many items there are of each status, for the tabs of the list.</summary>
    public async Task<IReadOnlyDictionary<ItemStatus, int>> CountAsync(
        Filter filter, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default) =>
        await Matching(filter with { Statuses = null }, personId, posts)
            .GroupBy(item => item.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private IQueryable<DisclosureItem> Matching(Filter filter, Guid personId, PostsInForce posts)
    {
        var items = database.Items.AsNoTracking().Where(ItemAccess.VisibleTo(database, posts, personId));
        if (filter.SectionIds is { } sections)
        {
            items = items.Where(item => sections.Contains(item.SectionId));
        }

        if (filter.Statuses is { Count: > 0 } statuses)
        {
            items = items.Where(item => statuses.Contains(item.Status));
        }

        if (filter.CatalogueEntryId is { } entryId)
        {
            items = items.Where(item => item.CatalogueEntryId == entryId);
        }

        return string.IsNullOrWhiteSpace(filter.Text) ? items : items.Where(item => item.Title.Contains(filter.Text.Trim()));
    }

    private async Task<IReadOnlyList<Row>> WithWaitingAsync(IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => (Guid?)row.Id).ToList();
        var open = await database.WorkItems.AsNoTracking()
            .Where(task => ids.Contains(task.ItemId) && task.State == WorkItemState.Open)
            .OrderBy(task => task.CreatedAt)
            .ToListAsync(cancellationToken);
        var waiting = open.GroupBy(task => task.ItemId!.Value).ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. rows.Select(row => waiting.TryGetValue(row.Id, out var task)
                ? row with { Waiting = new WaitingStep(task.Id, task.Name, task.PotentialOwners, task.DueAt) }
                : row),
        ];
    }

    /// <summary>What of the items is wanted; null where it does not matter.</summary>
    public sealed record Filter(
        IReadOnlyList<Guid>? SectionIds = null, IReadOnlyList<ItemStatus>? Statuses = null, string? Text = null, Guid? CatalogueEntryId = null);

    /// <summary>An item in a list.</summary>
    public sealed record Row(
        Guid Id,
        string Title,
        ItemStatus Status,
        int RevisionNumber,
        Guid SectionId,
        string Section,
        Guid CatalogueEntryId,
        string CatalogueEntry,
        string? PublicationNumber,
        string? IndexNumber,
        string? RecordNumber,
        DateTimeOffset UpdatedAt,
        long Version,
        WaitingStep? Waiting);

    /// <summary>The step at which an item waits for somebody.</summary>
    public sealed record WaitingStep(Guid TaskId, string Name, IReadOnlyList<string> Participants, DateTimeOffset? DueAt);
}
