using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive.Search;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Notifications;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>
/// Makes one approved revision public: gives it its numbers and puts it on the public site. Asked twice for the same
/// revision it answers with the publication that there is.
/// </summary>
public sealed class PublishRevision
{
    /// <summary>Publishes.</summary>
    /// <param name="transaction">The transaction in which the numbers are taken.</param>
    /// <param name="request">Which revision.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>
    /// The publication, or a refusal: <c>publication.noSuchRevision</c>, <c>publication.contentChanged</c> where the text is
    /// not what its hash says, <c>publication.notApproved</c> where an approval of this very hash is missing.
    /// </returns>
    public async Task<Outcome<ItemPublication>> ExecuteAsync(
        CommandTransaction transaction, RevisionToPublish request, CancellationToken cancellationToken = default)
    {
        var database = transaction.Database;
        var revision = await database.ItemRevisions.AsNoTracking().SingleOrDefaultAsync(
            revision => revision.ItemId == request.ItemId && revision.Number == request.RevisionNumber, cancellationToken);
        if (revision is null || revision.AgencyId != request.AgencyId)
        {
            return new Refusal("publication.noSuchRevision", RefusalKind.NotFound);
        }

        var earlier = await database.Publications
            .Where(publication => publication.ItemId == request.ItemId)
            .OrderBy(publication => publication.Round)
            .ToListAsync(cancellationToken);
        if (earlier.Find(publication => publication.RevisionNumber == request.RevisionNumber) is { } existing)
        {
            return existing;
        }

        if (await RefusalOfAsync(database, request, revision, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var publication = await NumberAsync(transaction, request, revision, earlier, cancellationToken);
        database.Publications.Add(publication);
        earlier.ForEach(superseded => superseded.IsCurrent = false);
        await TellAsync(transaction, publication, revision, cancellationToken);
        return publication;
    }

    // Attack, or a fault in a pipeline: whoever asks, nothing becomes public that was not approved letter by letter.
    private static async Task<Refusal?> RefusalOfAsync(
        WorkflowsDbContext database, RevisionToPublish request, ItemRevision revision, CancellationToken cancellationToken)
    {
        if (revision.ContentHash != request.RevisionHash
            || revision.Text.ContentHash(revision.CatalogueEntryId) != request.RevisionHash)
        {
            return new Refusal("publication.contentChanged", RefusalKind.Conflict);
        }

        var approvals = await RevisionApprovals.OfAsync(
            database, request.ItemId, request.RevisionNumber, request.RevisionHash, cancellationToken);
        return RevisionApprovals.AreComplete(approvals, revision) ? null : new Refusal("publication.notApproved", RefusalKind.Conflict);
    }

    private static async Task<ItemPublication> NumberAsync(
        CommandTransaction transaction,
        RevisionToPublish request,
        ItemRevision revision,
        List<ItemPublication> earlier,
        CancellationToken cancellationToken)
    {
        var database = transaction.Database;
        var item = await database.Items.SingleAsync(item => item.Id == request.ItemId, cancellationToken);
        var agency = await database.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == request.AgencyId, cancellationToken);
        var section = await database.Sections.AsNoTracking().SingleAsync(section => section.Id == item.SectionId, cancellationToken);
        var year = AgencyDate.Of(transaction.Now).Year;
        var number = await Numbering.NextAsync(transaction, request.AgencyId, $"publication/{year:0000}", cancellationToken);

        // The index number is the item's address in public: a later edition is found under the same one.
        item.IndexNumber ??= NumberTemplate.Parse(agency.IndexNumberTemplate)
            .Format(new NumberValues(agency.Code, year, section.Code, agency.RetentionYears, number));
        item.PublicationNumber = ShownNumber(year, number);
        item.Status = ItemStatus.Published;
        item.UpdatedAt = transaction.Now;
        return new ItemPublication
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = request.AgencyId,
            ItemId = request.ItemId,
            RevisionNumber = revision.Number,
            RevisionHash = revision.ContentHash,
            Round = earlier.Count == 0 ? 1 : earlier[^1].Round + 1,
            Year = year,
            Number = number,
            IndexNumber = item.IndexNumber,
            PublishedAt = transaction.Now,
            Title = revision.Text.Title,
            SectionId = item.SectionId,
            CatalogueEntryId = revision.CatalogueEntryId,
            SearchText = SearchTextOf(item.IndexNumber, revision.Text),
            IsCurrent = true,
        };
    }

    /// <summary>The publication number (公開順序號) as it is shown.</summary>
    /// <param name="year">The year by the agency's calendar.</param>
    /// <param name="number">The number within agency and year.</param>
    /// <returns>Such as <c>2026-00017</c>.</returns>
    public static string ShownNumber(int year, int number) => $"{year:0000}-{number:00000}";

    private static string SearchTextOf(string indexNumber, ItemText text) => ChineseFolding.Fold(string.Join(
        '\n',
        [text.Title, indexNumber, text.LegalBasis, HtmlText.Of(text.Body), .. text.Attachments.Select(attachment => attachment.FileName)]));

    private static async Task TellAsync(
        CommandTransaction transaction, ItemPublication publication, ItemRevision revision, CancellationToken cancellationToken)
    {
        transaction.Audit(
            publication.AgencyId,
            "item.published",
            $"item:{publication.ItemId}",
            new { publication.IndexNumber, number = ShownNumber(publication.Year, publication.Number), publication.RevisionNumber, publication.RevisionHash });
        await Notify.PeopleAsync(
            transaction,
            [revision.SubmittedBy],
            new News(publication.AgencyId, "item.published", $"publication:{publication.Id}")
            {
                ItemId = publication.ItemId,
                Parameters = { ["title"] = publication.Title, ["indexNumber"] = publication.IndexNumber },
            },
            cancellationToken);
    }
}
