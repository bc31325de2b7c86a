using Microsoft.EntityFrameworkCore;
using Workflows.Server.Items;
using Workflows.Server.Publication;

namespace Workflows.Server.PublicSite;

/// <summary>One published item as everybody may read it.</summary>
/// <param name="AgencyCode">The agency's code.</param>
/// <param name="Agency">The agency.</param>
/// <param name="IndexNumber">The index number (索引號).</param>
/// <param name="PublicationNumber">The publication number.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text as sanitised HTML.</param>
/// <param name="LegalBasis">The basis.</param>
/// <param name="Channels">The codes of the channels.</param>
/// <param name="SectionCode">The section's code.</param>
/// <param name="Section">The section that disclosed it.</param>
/// <param name="CatalogueEntryCode">The catalogue entry's code.</param>
/// <param name="CatalogueEntry">The catalogue entry.</param>
/// <param name="InformationDate">The day on which the information came to be.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="RevisionNumber">Which revision it is.</param>
/// <param name="RevisionHash">The hash of the revision: of what was approved and of what is shown.</param>
/// <param name="RegisterNumber">Its line in the register, once entered.</param>
/// <param name="Attachments">The files.</param>
/// <param name="Steps">How it was decided, in the order of time.</param>
public sealed record PublishedItem(
    string AgencyCode,
    string Agency,
    string IndexNumber,
    string PublicationNumber,
    string Title,
    string Body,
    string LegalBasis,
    IReadOnlyList<string> Channels,
    string SectionCode,
    string Section,
    string CatalogueEntryCode,
    string CatalogueEntry,
    DateOnly? InformationDate,
    DateTimeOffset PublishedAt,
    int RevisionNumber,
    string RevisionHash,
    int? RegisterNumber,
    IReadOnlyList<PublishedItem.Attachment> Attachments,
    IReadOnlyList<PublishedItem.Step> Steps)
{
    /// <summary>Reads what is public under an index number.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="indexNumber">The index number.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The item, or null where nothing is public under the number.</returns>
    public static async Task<PublishedItem?> FindAsync(
        PublicAgency agency, string indexNumber, CancellationToken cancellationToken = default)
    {
        var database = agency.Database;
        var row = await database.Publications.AsNoTracking()
            .Where(publication => publication.IsCurrent && publication.IndexNumber == indexNumber)
            .Join(
                database.ItemRevisions,
                publication => new { publication.ItemId, Number = publication.RevisionNumber },
                revision => new { revision.ItemId, revision.Number },
                (publication, revision) => new { publication, revision })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var (publication, text) = (row.publication, row.revision.Text);
        var section = await database.Sections.AsNoTracking().SingleAsync(section => section.Id == publication.SectionId, cancellationToken);
        var entry = await database.CatalogueEntries.AsNoTracking()
            .SingleAsync(entry => entry.Id == publication.CatalogueEntryId, cancellationToken);
        return new PublishedItem(
            agency.Agency.Code,
            agency.Agency.Name,
            publication.IndexNumber,
            PublishRevision.ShownNumber(publication.Year, publication.Number),
            text.Title,
            RichText.ForPage(text.Body),
            text.LegalBasis,
            text.Channels,
            section.Code,
            section.Name,
            entry.Code,
            entry.Name,
            text.InformationDate,
            publication.PublishedAt,
            publication.RevisionNumber,
            publication.RevisionHash,
            await RegisterNumberAsync(agency, publication, cancellationToken),
            [.. text.Attachments.Select(AttachmentOf)],
            await StepsAsync(agency, publication, row.revision, cancellationToken));
    }

    private static Attachment AttachmentOf(AttachmentReference file) =>
        new(file.AttachmentId, file.FileName, file.Length, file.Sha256, $"/api/public/attachments/{file.AttachmentId}");

    private static Task<int?> RegisterNumberAsync(
        PublicAgency agency, ItemPublication publication, CancellationToken cancellationToken) =>
        agency.Database.RegisterEntries.AsNoTracking()
            .Where(line => line.PublicationId == publication.Id)
            .OrderBy(line => line.Number)
            .Select(line => (int?)line.Number)
            .FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<Step>> StepsAsync(
        PublicAgency agency, ItemPublication publication, ItemRevision revision, CancellationToken cancellationToken)
    {
        var approvals = await RevisionApprovals.OfAsync(
            agency.Database, publication.ItemId, publication.RevisionNumber, publication.RevisionHash, cancellationToken);
        var named = agency.Agency.NamesApproversInPublic;
        return
        [
            new Step("submission", null, revision.SubmittedAt, null),
            .. approvals.Select(approval => new Step(approval.StepKind, approval.StepName, approval.DecidedAt, named ? approval.PersonName : null)),
            new Step("publication", null, publication.PublishedAt, null),
        ];
    }

    /// <summary>A file that is public with the item.</summary>
    public sealed record Attachment(Guid Id, string FileName, long Length, string Sha256, string Address);

    /// <summary>A step on the way to publication.</summary>
    /// <param name="Kind">Its kind, such as <c>leader-review</c>, <c>submission</c> or <c>publication</c>.</param>
    /// <param name="Name">Its name in the pipeline, or null.</param>
    /// <param name="At">When it was done.</param>
    /// <param name="By">By whom; null unless the agency shows names.</param>
    public sealed record Step(string Kind, string? Name, DateTimeOffset At, string? By);
}
