using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>An item that the actor may change now, with its draft.</summary>
/// <param name="Item">The item.</param>
/// <param name="Draft">Its draft; made from the last revision where it was given back and nobody has begun to change it.</param>
/// <param name="Posts">The actor's posts.</param>
internal sealed record EditableItem(DisclosureItem Item, ItemDraft Draft, PostsInForce Posts)
{
    /// <summary>Finds an item for a command that changes it.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="expectedVersion">The version that the actor has seen; null where they do not say.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// The item; <c>item.notFound</c>, <c>item.notOwnSection</c>, <c>item.notEditable</c> while it is in review or decided,
    /// <c>item.stale</c> where somebody has changed it since.
    /// </returns>
    public static async Task<Outcome<EditableItem>> FindAsync(
        CommandTransaction transaction, Guid itemId, long? expectedVersion, CancellationToken cancellationToken)
    {
        var database = transaction.Database;
        var personId = transaction.Actor.PersonId!.Value;
        var posts = await PostsInForce.OfAsync(database, personId, transaction.Now, cancellationToken);
        var item = await database.Items
            .Where(ItemAccess.VisibleTo(database, posts, personId))
            .SingleOrDefaultAsync(row => row.Id == itemId, cancellationToken);
        if (item is null)
        {
            return new Refusal("item.notFound", RefusalKind.NotFound);
        }

        if (!ItemAccess.WorksIn(posts, item.SectionId))
        {
            return new Refusal("item.notOwnSection", RefusalKind.Forbidden);
        }

        if (item.Status is not (ItemStatus.Draft or ItemStatus.Returned))
        {
            return new Refusal("item.notEditable", RefusalKind.Conflict);
        }

        return expectedVersion is null || expectedVersion == item.Version
            ? new EditableItem(item, await DraftOfAsync(transaction, item, cancellationToken), posts)
            : new Refusal("item.stale", RefusalKind.Stale);
    }

    private static async Task<ItemDraft> DraftOfAsync(
        CommandTransaction transaction, DisclosureItem item, CancellationToken cancellationToken)
    {
        if (await transaction.Database.ItemDrafts.FindAsync([item.Id], cancellationToken) is { } draft)
        {
            return draft;
        }

        var last = await transaction.Database.ItemRevisions.AsNoTracking()
            .SingleAsync(revision => revision.ItemId == item.Id && revision.Number == item.RevisionNumber, cancellationToken);
        draft = new ItemDraft
        {
            ItemId = item.Id,
            AgencyId = item.AgencyId,
            Text = last.Text,
            Editors = [],
            UpdatedAt = transaction.Now,
        };
        transaction.Database.ItemDrafts.Add(draft);
        return draft;
    }

    /// <summary>Puts another text into the draft and remembers who did. The same text again changes nothing.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="text">The new text.</param>
    /// <param name="catalogueEntryId">The entry under which it is disclosed.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Change(CommandTransaction transaction, ItemText text, Guid catalogueEntryId)
    {
        if (text.Equals(Draft.Text) && catalogueEntryId == Item.CatalogueEntryId)
        {
            return false;
        }

        var personId = transaction.Actor.PersonId!.Value;
        Draft.Text = text;
        Draft.Editors = Draft.Editors.Contains(personId) ? Draft.Editors : [.. Draft.Editors, personId];
        Draft.UpdatedAt = transaction.Now;
        Item.CatalogueEntryId = catalogueEntryId;

        // Attack: who saw what was submitted goes on seeing the item, in lists and by its tasks, while the section rewrites it.
        // They read the title that was submitted; a draft that nobody else has seen goes by its own.
        Item.Title = Item.RevisionNumber == 0 ? text.Title : Item.Title;
        Item.UpdatedAt = transaction.Now;
        return true;
    }
}
