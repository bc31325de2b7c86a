using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>Reads one item as somebody may see it.</summary>
public sealed class ReadItem(WorkflowsDbContext database, TimeProvider clock)
{
    /// <summary>Reads.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="posts">The posts of who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The item, or null where there is none that this person may see.</returns>
    public async Task<ItemView?> ExecuteAsync(
        Guid itemId, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        var found = await (
            from item in database.Items.AsNoTracking().Where(ItemAccess.VisibleTo(database, posts, personId))
            where item.Id == itemId
            join section in database.Sections on item.SectionId equals section.Id
            join entry in database.CatalogueEntries on item.CatalogueEntryId equals entry.Id
            select new { item, Section = section.Name, Entry = entry.Name, entry.Code }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var row = found.item;
        var draft = await database.ItemDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.ItemId == itemId, cancellationToken);
        var revision = await database.ItemRevisions.AsNoTracking()
            .SingleOrDefaultAsync(revision => revision.ItemId == itemId && revision.Number == row.RevisionNumber, cancellationToken);
        var isDraft = row.Status is ItemStatus.Draft or ItemStatus.Returned;
        var worksThere = ItemAccess.WorksIn(posts, row.SectionId);

        // A draft is the section's own; everybody else goes on seeing what was submitted.
        var shown = draft is not null && (worksThere || revision is null) ? draft.Text : revision!.Text;
        shown = shown with { Body = RichText.ForPage(shown.Body) };
        var next = await NextStep.OfAsync(database, row, shown, clock.GetUtcNow(), cancellationToken);
        return new ItemView(row, found.Section, found.Code, found.Entry, shown, next)
        {
            Revision = isDraft && worksThere
                ? new ItemView.RevisionReference(row.RevisionNumber + 1, (draft?.Text ?? revision!.Text).ContentHash(row.CatalogueEntryId))
                : revision is null ? null : new ItemView.RevisionReference(revision.Number, revision.ContentHash),
            MayEdit = isDraft && worksThere,
        };
    }
}
