using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>Takes a file out of the draft of an item. What a revision names stays for ever.</summary>
public sealed class RemoveAttachment(CommandTransactions transactions)
{
    /// <summary>Removes.</summary>
    /// <param name="actor">Who removes; staff or head of the item's section.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="attachmentId">The file.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The item's identifier; <c>attachment.notFound</c>, or why the draft may not be edited.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor actor, Guid itemId, Guid attachmentId, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var editable = await EditableItem.FindAsync(transaction, itemId, null, cancel);
                if (!editable.Succeeded)
                {
                    return editable.Refusal;
                }

                var (item, draft, _) = editable.Value;
                if (draft.Text.Attachments.FirstOrDefault(reference => reference.AttachmentId == attachmentId) is not { } named)
                {
                    return new Refusal("attachment.notFound", RefusalKind.NotFound);
                }

                editable.Value.Change(
                    transaction, draft.Text with { Attachments = draft.Text.Attachments.Remove(named) }, item.CatalogueEntryId);
                await ForgetAsync(transaction, itemId, attachmentId, cancel);
                transaction.Audit(item.AgencyId, "attachment.removed", $"item:{item.Id}", new { attachmentId, named.FileName, named.Sha256 });
                return itemId;
            },
            cancellationToken);

    // The row goes only where no revision names the file; the bytes stay until the sweep finds that no row names them.
    private static async Task ForgetAsync(CommandTransaction transaction, Guid itemId, Guid attachmentId, CancellationToken cancel)
    {
        var texts = await transaction.Database.ItemRevisions.AsNoTracking()
            .Where(revision => revision.ItemId == itemId)
            .Select(revision => revision.Text)
            .ToListAsync(cancel);
        if (!texts.Exists(text => text.Attachments.Any(reference => reference.AttachmentId == attachmentId))
            && await transaction.Database.Attachments.FindAsync([attachmentId], cancel) is { } row)
        {
            transaction.Database.Attachments.Remove(row);
        }
    }
}
