using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Organisation;

namespace Workflows.Server.Tasks;

/// <summary>Shows in the menu of each page how many tasks wait for the person, their own and those that they may take.</summary>
public sealed class WaitingTasks(ReadTasks tasks, CurrentActor current) : INavigationCount
{
    /// <inheritdoc/>
    public string Address => "/inbox";

    /// <inheritdoc/>
    public async Task<int> CountAsync(PostsInForce posts, CancellationToken cancellationToken) =>
        current.Actor.PersonId is { } person
            ? await tasks.CountAsync(InboxView.Mine, person, posts, cancellationToken)
                + await tasks.CountAsync(InboxView.Candidate, person, posts, cancellationToken)
            : 0;
}
