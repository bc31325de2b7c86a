using Workflows.Server.Organisation;

namespace Workflows.Server.Hosting.Layout;

/// <summary>Counts what waits for the signed-in person at a place of the menu.</summary>
public interface INavigationCount
{
    /// <summary>The address of the menu's item, or of the notifications.</summary>
    string Address { get; }

    /// <summary>Counts, up to a hundred: every page asks.</summary>
    /// <param name="posts">The posts of the person.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>How many wait.</returns>
    Task<int> CountAsync(PostsInForce posts, CancellationToken cancellationToken);
}
