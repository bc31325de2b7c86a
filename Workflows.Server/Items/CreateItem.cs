using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>Begins an item: a draft under an entry of the catalogue, for the section that must disclose it.</summary>
public sealed class CreateItem(CommandTransactions transactions, IdempotencyKey idempotency)
{
    /// <summary>Creates.</summary>
    /// <param name="actor">Who begins it; staff or head of a section that may propose under the entry.</param>
    /// <param name="request">The first text; it may be unfinished.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The item's identifier; <c>item.entryNotFound</c>, <c>item.notYourEntry</c>, or what cannot be kept of the text.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor, (transaction, cancel) => DecideAsync(transaction, request, cancel), cancellationToken);

    private async Task<Outcome<Guid>> DecideAsync(CommandTransaction transaction, Request request, CancellationToken cancel)
    {
        var (earlier, reused) = await idempotency.FindAsync(transaction, cancel);
        if (reused is not null || earlier is not null)
        {
            return reused is null ? Guid.Parse(earlier!) : reused;
        }

        var section = await SectionAsync(transaction, request, cancel);
        if (!section.Succeeded)
        {
            return section.Refusal;
        }

        var text = DraftText.Change(DraftText.Empty, request.Text);
        if (!text.Succeeded)
        {
            return Outcome<Guid>.Refused(text.Refusals);
        }

        var id = Store(transaction, request.CatalogueEntryId, section.Value, text.Value);
        idempotency.Remember(transaction, id.ToString());
        return id;
    }

    private static async Task<Outcome<Guid>> SectionAsync(CommandTransaction transaction, Request request, CancellationToken cancel)
    {
        var entry = await transaction.Database.CatalogueEntries.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.CatalogueEntryId, cancel);
        if (entry is null)
        {
            return new Refusal("item.entryNotFound", RefusalKind.Unprocessable) { Member = "catalogueEntryId" };
        }

        var posts = await PostsInForce.OfAsync(transaction.Database, transaction.Actor.PersonId!.Value, transaction.Now, cancel);
        var sections = await ProposingSection.OfAsync(transaction.Database, entry, posts, cancel);
        var section = sections.Find(id => request.SectionId is null || id == request.SectionId);
        return section != Guid.Empty
            ? section
            : new Refusal("item.notYourEntry", RefusalKind.Forbidden) { Member = "catalogueEntryId" };
    }

    private static Guid Store(CommandTransaction transaction, Guid entryId, Guid sectionId, ItemText text)
    {
        var (agencyId, personId) = (transaction.Actor.AgencyId!.Value, transaction.Actor.PersonId!.Value);
        var item = new DisclosureItem
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = agencyId,
            SectionId = sectionId,
            CatalogueEntryId = entryId,
            Title = text.Title,
            Status = ItemStatus.Draft,
            CreatedBy = personId,
            CreatedAt = transaction.Now,
            UpdatedAt = transaction.Now,
        };
        transaction.Database.Items.Add(item);
        transaction.Database.ItemDrafts.Add(new ItemDraft
        {
            ItemId = item.Id,
            AgencyId = agencyId,
            Text = text,
            Editors = [personId],
            UpdatedAt = transaction.Now,
        });
        transaction.Audit(agencyId, "item.created", $"item:{item.Id}", new { sectionId, entryId, text.Title });
        return item.Id;
    }

    /// <summary>What is to be begun.</summary>
    /// <param name="CatalogueEntryId">Under which entry of the catalogue.</param>
    /// <param name="SectionId">For which section, where the person works in several; null for the first that may.</param>
    /// <param name="Text">The first text.</param>
    public sealed record Request(Guid CatalogueEntryId, Guid? SectionId, ItemChanges Text);
}
