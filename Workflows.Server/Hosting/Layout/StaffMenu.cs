using Microsoft.EntityFrameworkCore;
using Workflows.Server.Accounts;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Hosting.Layout;

/// <summary>What the frame of a staff page shows about the signed-in person.</summary>
public sealed class StaffMenu(
    CurrentActor current, WorkflowsDbContext database, IEnumerable<NavigationItem> items, IEnumerable<INavigationCount> counts)
{
    /// <summary>Reads it; one query after the other, for the request has one connection.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The agency, the posts and the places that are shown, with what waits there.</returns>
    public async Task<Content> ReadAsync(CancellationToken cancellationToken = default)
    {
        var agencyId = current.Actor.AgencyId;
        var agency = await database.Agencies.Where(row => row.Id == agencyId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var posts = await current.PostsAsync(cancellationToken);
        var waiting = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            waiting[count.Address] = await count.CountAsync(posts, cancellationToken);
        }

        return new Content(agency, [.. posts.All.Select(held => held.Post).Distinct()], [.. items.Where(item => item.ShownTo(posts))], waiting);
    }

    /// <summary>What was read.</summary>
    /// <param name="Agency">The agency's name; null for somebody who belongs to none.</param>
    /// <param name="Posts">The posts that the person holds.</param>
    /// <param name="Items">The places, in the order in which they were added.</param>
    /// <param name="Waiting">How many things wait, by address.</param>
    public sealed record Content(
        string? Agency, IReadOnlyList<Post> Posts, IReadOnlyList<NavigationItem> Items, IReadOnlyDictionary<string, int> Waiting);
}
