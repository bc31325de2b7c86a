using Microsoft.EntityFrameworkCore;
using Workflows.Server.Attachments;
using Workflows.Server.Storage;

namespace Workflows.Server.PublicSite;

/// <summary>Opens a file that is public with an item.</summary>
public sealed class PublicAttachment(WorkflowsDatabase database)
{
    /// <summary>Finds the file, if a current publication carries it; knowing its identifier is not enough.</summary>
    /// <param name="attachmentId">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The file with the name and hash that were approved, or null.</returns>
    public async Task<Found?> FindAsync(Guid attachmentId, CancellationToken cancellationToken = default)
    {
        await using var platform = database.Open(AgencyScope.Platform);
        var stored = await platform.Attachments.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == attachmentId, cancellationToken);
        if (stored is null)
        {
            return null;
        }

        var revision = await platform.Publications.AsNoTracking()
            .Where(publication => publication.ItemId == stored.ItemId && publication.IsCurrent)
            .Join(
                platform.ItemRevisions,
                publication => new { publication.ItemId, Number = publication.RevisionNumber },
                revision => new { revision.ItemId, revision.Number },
                (publication, revision) => new { revision.Text, publication.PublishedAt })
            .SingleOrDefaultAsync(cancellationToken);
        var reference = revision?.Text.Attachments.FirstOrDefault(reference => reference.AttachmentId == attachmentId);

        // Attack or fault: a row whose hash is no longer the approved one is not shown as if it were.
        return reference is not null && reference.Sha256 == stored.Sha256
            ? new Found(stored, reference.FileName, revision!.PublishedAt)
            : null;
    }

    /// <summary>A public file.</summary>
    /// <param name="Stored">Where its bytes are.</param>
    /// <param name="FileName">Its name for readers.</param>
    /// <param name="PublishedAt">Since when it is public.</param>
    public sealed record Found(Attachment Stored, string FileName, DateTimeOffset PublishedAt);
}
