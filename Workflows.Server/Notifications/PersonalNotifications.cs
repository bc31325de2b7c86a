using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>What the signed-in person has been told, the newest first.</summary>
public sealed class PersonalNotifications(WorkflowsDbContext database, CurrentActor current)
{
    /// <summary>How many the person has not read.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The number; 0 where nobody is signed in.</returns>
    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken = default)
    {
        if (!current.IsSignedIn)
        {
            return 0;
        }

        var person = current.Actor.PersonId;
        return await database.Notifications.CountAsync(
            notification => notification.PersonId == person && notification.ReadAt == null, cancellationToken);
    }

    /// <summary>One page of them.</summary>
    /// <param name="unreadOnly">Only those not yet read.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The notifications.</returns>
    public async Task<Page<Row>> ListAsync(bool unreadOnly, PageRequest page, CancellationToken cancellationToken = default)
    {
        var person = current.Actor.PersonId;
        var notifications = database.Notifications.AsNoTracking()
            .Where(notification => notification.PersonId == person && (!unreadOnly || notification.ReadAt == null));
        if (page.CursorParts(2) is [var moment, var identifier]
            && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var before)
            && Guid.TryParse(identifier, out var id))
        {
            notifications = notifications.Where(notification =>
                notification.CreatedAt < before || (notification.CreatedAt == before && notification.Id.CompareTo(id) < 0));
        }

        var rows = await notifications
            .OrderByDescending(notification => notification.CreatedAt).ThenByDescending(notification => notification.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return page.Cut(rows.ConvertAll(RowOf), row => PageRequest.Cursor(row.CreatedAt, row.Id));
    }

    private static Row RowOf(Notification notification) => new(
        notification.Id,
        notification.Kind,
        notification.ItemId,
        notification.TaskId,
        JsonSerializer.Deserialize<Dictionary<string, string>>(notification.Parameters) ?? [],
        notification.CreatedAt,
        notification.ReadAt);

    /// <summary>A notification as its reader sees it.</summary>
    public sealed record Row(
        Guid Id,
        string Kind,
        Guid? ItemId,
        Guid? TaskId,
        IReadOnlyDictionary<string, string> Parameters,
        DateTimeOffset CreatedAt,
        DateTimeOffset? ReadAt);
}
