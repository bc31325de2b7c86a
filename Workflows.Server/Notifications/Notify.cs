using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>Tells people what happened, in the transaction in which it happened.</summary>
public static class Notify
{
    /// <summary>Leaves each person a notification, unless the same cause has told them before.</summary>
    /// <param name="transaction">The transaction in which it happens.</param>
    /// <param name="people">Whom to tell; somebody named twice is told once.</param>
    /// <param name="news">What to tell.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public static async Task PeopleAsync(
        CommandTransaction transaction, IEnumerable<Guid> people, News news, CancellationToken cancellationToken = default)
    {
        var keys = people.Distinct().ToDictionary(person => KeyOf(news, person));
        var database = transaction.Database;
        var told = await database.Notifications.IgnoreQueryFilters()
            .Where(notification => keys.Keys.Contains(notification.Key))
            .Select(notification => notification.Key)
            .ToListAsync(cancellationToken);
        told.AddRange(database.Notifications.Local.Select(notification => notification.Key));
        foreach (var (key, person) in keys.Where(pair => !told.Contains(pair.Key)))
        {
            // Race: where another transaction tells the same person of the same cause, the unique key refuses one of the two.
            database.Notifications.Add(new Notification
            {
                Id = Guid.CreateVersion7(transaction.Now),
                AgencyId = news.AgencyId,
                PersonId = person,
                Kind = news.Kind,
                ItemId = news.ItemId,
                TaskId = news.TaskId,
                Parameters = JsonSerializer.Serialize(news.Parameters),
                CreatedAt = transaction.Now,
                Key = key,
            });
        }
    }

    private static string KeyOf(News news, Guid person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{news.Kind}\n{news.Cause}\n{person:N}")));
}
