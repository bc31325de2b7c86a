using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive.Search;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>
/// Puts a publication into the archive (存檔). Asked twice it answers with the record that there is.
/// <para>
/// Records stand in the order of publication (按公開的順序存檔) because each takes its number from the publication, not from
/// the moment at which it is archived. So none has to wait for the one before it: one pipeline that stands still with an
/// incident would otherwise keep every later publication of the agency out of the archive. Until it is repaired its number
/// is missing, and <c>verify-register</c> names it; nobody else can take it.
/// </para>
/// </summary>
public sealed class ArchivePublication(AttachmentIntegrity attachments)
{
    /// <summary>Archives.</summary>
    /// <param name="transaction">The transaction in which the record is made.</param>
    /// <param name="request">Which revision was published.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>
    /// The record, or a refusal: <c>publication.notPublished</c>, <c>archive.notRegistered</c>, <c>archive.attachmentDamaged</c>.
    /// </returns>
    public async Task<Outcome<ArchiveRecord>> ExecuteAsync(
        CommandTransaction transaction, RevisionToPublish request, CancellationToken cancellationToken = default)
    {
        var database = transaction.Database;
        var publication = await Published.FindAsync(database, request, cancellationToken);
        if (publication is null)
        {
            return new Refusal("publication.notPublished", RefusalKind.Conflict);
        }

        var existing = await database.ArchiveRecords.SingleOrDefaultAsync(record => record.PublicationId == publication.Id, cancellationToken);
        if (existing is not null)
        {
            return existing;
        }

        var line = await database.RegisterEntries.AsNoTracking()
            .Where(line => line.PublicationId == publication.Id)
            .OrderBy(line => line.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (line is null)
        {
            return new Refusal("archive.notRegistered", RefusalKind.Conflict);
        }

        var manifest = await CompileManifest.ExecuteAsync(transaction, publication, line, request, cancellationToken);
        if (await attachments.FirstDamagedAsync(database, manifest.Revision.Attachments, cancellationToken) is { } damaged)
        {
            return new Refusal("archive.attachmentDamaged", RefusalKind.Conflict, damaged);
        }

        return await KeepAsync(transaction, publication, manifest, cancellationToken);
    }

    private static async Task<ArchiveRecord> KeepAsync(
        CommandTransaction transaction, ItemPublication publication, RecordManifest manifest, CancellationToken cancellationToken)
    {
        var json = CanonicalJson.Write(manifest);
        var record = new ArchiveRecord
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = publication.AgencyId,
            RecordNumber = manifest.RecordNumber,
            Year = publication.Year,
            Number = publication.Number,
            PublicationId = publication.Id,
            ItemId = publication.ItemId,
            RevisionNumber = publication.RevisionNumber,
            RegisterNumber = manifest.RegisterLine.Number,
            Title = publication.Title,
            SectionId = publication.SectionId,
            CatalogueEntryId = publication.CatalogueEntryId,
            PublishedAt = publication.PublishedAt,
            ArchivedAt = transaction.Now,
            RetainUntil = manifest.RetainUntil,
            SearchText = SearchTextOf(publication, manifest),
            Manifest = json,
            ManifestSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
        };
        transaction.Database.ArchiveRecords.Add(record);
        var item = await transaction.Database.Items.SingleAsync(item => item.Id == publication.ItemId, cancellationToken);
        item.RecordNumber = record.RecordNumber;
        item.Status = ItemStatus.Archived;
        item.UpdatedAt = transaction.Now;
        transaction.Audit(
            record.AgencyId, "item.archived", $"item:{record.ItemId}", new { record.RecordNumber, record.RegisterNumber, record.ManifestSha256 });
        return record;
    }

    private static string SearchTextOf(ItemPublication publication, RecordManifest manifest) => string.Join(
        '\n',
        publication.SearchText,
        ChineseFolding.Fold(string.Join(
            '\n',
            [
                manifest.RecordNumber,
                manifest.Publication.Number,
                manifest.Section.Name,
                manifest.CatalogueEntry.Name,
                manifest.CatalogueEntry.Code,
                manifest.Revision.SubmittedBy,
                .. manifest.Approvals.Select(approval => approval.By),
            ])));
}
