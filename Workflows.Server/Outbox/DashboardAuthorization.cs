using Hangfire.Annotations;
using Hangfire.Dashboard;
using Workflows.Server.Accounts;
using Workflows.Server.Organisation;

namespace Workflows.Server.Outbox;

/// <summary>
/// Lets administrators see Hangfire's dashboard, and nobody else. It takes the place of Hangfire's own filter, which lets every
/// caller from this machine in: behind a proxy on the same machine that is everybody.
/// </summary>
public sealed class DashboardAuthorization : IDashboardAsyncAuthorizationFilter
{
    /// <inheritdoc/>
    public async Task<bool> AuthorizeAsync([NotNull] DashboardContext context)
    {
        var current = context.GetHttpContext().RequestServices.GetRequiredService<CurrentActor>();
        return current.IsSignedIn && (await current.PostsAsync()).Holds(Post.Administrator);
    }
}
