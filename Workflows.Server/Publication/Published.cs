using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>Finds what has been published.</summary>
public static class Published
{
    /// <summary>The newest publication of a revision.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="revision">Which revision, by number and hash.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The publication, or null where the revision is not public.</returns>
    public static Task<ItemPublication?> FindAsync(
        WorkflowsDbContext database, RevisionToPublish revision, CancellationToken cancellationToken = default) =>
        database.Publications.AsNoTracking()
            .Where(publication => publication.AgencyId == revision.AgencyId
                && publication.ItemId == revision.ItemId
                && publication.RevisionNumber == revision.RevisionNumber
                && publication.RevisionHash == revision.RevisionHash)
            .OrderByDescending(publication => publication.Round)
            .FirstOrDefaultAsync(cancellationToken);
}
