using Microsoft.EntityFrameworkCore;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>Opens a file of an item for somebody who may see the item.</summary>
public sealed class OpenAttachment(WorkflowsDbContext database)
{
    /// <summary>Finds the file.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="attachmentId">The file.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="posts">The posts of who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The file, or null where there is none that this person may see.</returns>
    public async Task<Attachment?> FindAsync(
        Guid itemId, Guid attachmentId, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        var attachment = await database.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == attachmentId && row.ItemId == itemId, cancellationToken);
        if (attachment is null || !await ItemAccess.IsVisibleAsync(database, posts, personId, itemId, cancellationToken))
        {
            return null;
        }

        var section = await database.Items.Where(item => item.Id == itemId).Select(item => item.SectionId).SingleAsync(cancellationToken);
        return ItemAccess.WorksIn(posts, section) || await IsSubmittedAsync(itemId, attachmentId, cancellationToken) ? attachment : null;
    }

    // What the section is still working on is not for those who decide; what it has submitted is, in whichever revision.
    private async Task<bool> IsSubmittedAsync(Guid itemId, Guid attachmentId, CancellationToken cancellationToken)
    {
        var texts = await database.ItemRevisions.AsNoTracking()
            .Where(revision => revision.ItemId == itemId)
            .Select(revision => revision.Text)
            .ToListAsync(cancellationToken);
        return texts.Exists(text => text.Attachments.Any(reference => reference.AttachmentId == attachmentId));
    }
}
