using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>Adds a file to the draft of an item.</summary>
public sealed class UploadAttachment(CommandTransactions transactions, AttachmentIntake intake)
{
    /// <summary>How many files an item may carry.</summary>
    public const int MostFiles = 20;

    /// <summary>Uploads.</summary>
    /// <param name="actor">Who uploads; staff or head of the item's section.</param>
    /// <param name="itemId">The item, whose draft may be edited now.</param>
    /// <param name="fileName">The name that the file came with.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// The file as the draft names it; <c>attachment.tooLarge</c>, <c>attachment.empty</c>, <c>attachment.typeRefused</c>,
    /// <c>attachment.tooMany</c>, or why the draft may not be edited.
    /// </returns>
    public async Task<Outcome<AttachmentReference>> ExecuteAsync(
        Actor actor, Guid itemId, string fileName, Stream content, CancellationToken cancellationToken = default)
    {
        // Attack: twenty megabytes at a time by somebody who may not. Ask first, and once more in the transaction that adds.
        var allowed = await transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var editable = await EditableItem.FindAsync(transaction, itemId, null, cancel);
                return editable.Succeeded ? editable.Value.Item.Id : editable.Refusal;
            },
            cancellationToken);
        if (!allowed.Succeeded)
        {
            return allowed.Refusal;
        }

        if (await intake.StoreAsync(content, cancellationToken) is not { } stored)
        {
            return new Refusal("attachment.tooLarge", RefusalKind.Unprocessable, AttachmentIntake.LargestFile / 1024 / 1024) { Member = "file" };
        }

        var added = await AddAsync(actor, itemId, FileNames.Clean(fileName), stored, cancellationToken);
        if (!added.Succeeded)
        {
            intake.Discard(stored);
        }

        return added;
    }

    private async Task<Outcome<AttachmentReference>> AddAsync(
        Actor actor, Guid itemId, string fileName, StoredFile stored, CancellationToken cancellationToken)
    {
        if (stored.Length == 0)
        {
            return new Refusal("attachment.empty", RefusalKind.Unprocessable, fileName) { Member = "file" };
        }

        string? type;
        await using (var bytes = intake.Open(stored))
        {
            type = FileTypes.Detect(bytes, fileName);
        }

        return type is null
            ? new Refusal("attachment.typeRefused", RefusalKind.Unprocessable, fileName) { Member = "file" }
            : await transactions.RunAsync<AttachmentReference>(
                actor, (transaction, cancel) => AddAsync(transaction, itemId, fileName, type, stored, cancel), cancellationToken);
    }

    private static async Task<Outcome<AttachmentReference>> AddAsync(
        CommandTransaction transaction, Guid itemId, string fileName, string type, StoredFile stored, CancellationToken cancel)
    {
        var editable = await EditableItem.FindAsync(transaction, itemId, null, cancel);
        if (!editable.Succeeded)
        {
            return editable.Refusal;
        }

        var text = editable.Value.Draft.Text;
        if (text.Attachments.Length >= MostFiles)
        {
            return new Refusal("attachment.tooMany", RefusalKind.Unprocessable, MostFiles) { Member = "file" };
        }

        var item = editable.Value.Item;
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = item.AgencyId,
            ItemId = item.Id,
            FileName = fileName,
            ContentType = type,
            Length = stored.Length,
            Sha256 = stored.Sha256,
            StorageName = stored.StorageName,
            UploadedBy = transaction.Actor.PersonId!.Value,
            UploadedAt = transaction.Now,
        };
        transaction.Database.Attachments.Add(attachment);
        var reference = new AttachmentReference(attachment.Id, fileName, stored.Sha256, stored.Length);
        editable.Value.Change(transaction, text with { Attachments = text.Attachments.Add(reference) }, item.CatalogueEntryId);
        transaction.Audit(
            item.AgencyId, "attachment.added", $"item:{item.Id}", new { attachment.Id, fileName, stored.Sha256, stored.Length });
        return reference;
    }
}
