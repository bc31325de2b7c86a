using Workflows.Server.Hosting.Layout;
using Workflows.Server.Organisation;

namespace Workflows.Server.Notifications;

/// <summary>Shows in the frame of each page how many notifications are unread.</summary>
public sealed class UnreadNotifications(PersonalNotifications notifications) : INavigationCount
{
    /// <inheritdoc/>
    public string Address => "/notifications";

    /// <inheritdoc/>
    public Task<int> CountAsync(PostsInForce posts, CancellationToken cancellationToken) => notifications.CountUnreadAsync(cancellationToken);
}
