using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>Changes the draft of an item; what is not named stays. The same text again changes nothing and makes nobody an editor.</summary>
public sealed class EditDraft(CommandTransactions transactions)
{
    /// <summary>Changes the draft.</summary>
    /// <param name="actor">Who writes; staff or head of the item's section.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="expectedVersion">The version that the actor has seen; null overwrites whatever is there.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The item's identifier; the refusals of <see cref="EditableItem"/> and <see cref="DraftText"/>.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor actor, Guid itemId, long? expectedVersion, ItemChanges changes, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var editable = await EditableItem.FindAsync(transaction, itemId, expectedVersion, cancel);
                if (!editable.Succeeded)
                {
                    return editable.Refusal;
                }

                var text = DraftText.Change(editable.Value.Draft.Text, changes);
                if (!text.Succeeded)
                {
                    return Outcome<Guid>.Refused(text.Refusals);
                }

                var entryId = changes.CatalogueEntryId ?? editable.Value.Item.CatalogueEntryId;
                if (await EntryRefusalAsync(transaction, editable.Value, entryId, cancel) is { } refusal)
                {
                    return refusal;
                }

                editable.Value.Change(transaction, text.Value, entryId);
                return itemId;
            },
            cancellationToken);

    private static async Task<Refusal?> EntryRefusalAsync(
        CommandTransaction transaction, EditableItem editable, Guid entryId, CancellationToken cancel)
    {
        if (entryId == editable.Item.CatalogueEntryId)
        {
            return null;
        }

        var entry = await transaction.Database.CatalogueEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == entryId, cancel);
        if (entry is null)
        {
            return new Refusal("item.entryNotFound", RefusalKind.Unprocessable) { Member = "catalogueEntryId" };
        }

        var sections = await ProposingSection.OfAsync(transaction.Database, entry, editable.Posts, cancel);
        return sections.Contains(editable.Item.SectionId)
            ? null
            : new Refusal("item.notYourEntry", RefusalKind.Forbidden) { Member = "catalogueEntryId" };
    }
}
