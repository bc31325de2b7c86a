using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>Marks notifications as read by the person to whom they were sent.</summary>
public sealed class MarkRead(CommandTransactions transactions)
{
    /// <summary>Marks one, or all.</summary>
    /// <param name="actor">Whose notifications.</param>
    /// <param name="notificationId">Which one; all unread ones where it is null.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>How many were marked; <c>notification.notFound</c> where the person has no such notification.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Guid? notificationId, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<int>(
            actor,
            async (transaction, cancel) =>
            {
                var now = transaction.Now;
                var own = transaction.Database.Notifications.Where(notification => notification.PersonId == actor.PersonId);
                if (notificationId is { } id)
                {
                    own = own.Where(notification => notification.Id == id);
                    if (!await own.AnyAsync(cancel))
                    {
                        return new Refusal("notification.notFound", RefusalKind.NotFound);
                    }
                }

                return await own.Where(notification => notification.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(notification => notification.ReadAt, now), cancel);
            },
            cancellationToken);
}
