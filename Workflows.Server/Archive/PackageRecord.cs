using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Attachments;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>
/// Makes the archival package of a record: a bag with the text, its metadata and its attachments. What does not match the
/// approved hashes is not packaged.
/// </summary>
public sealed class PackageRecord(AttachmentFolder folder)
{
    /// <summary>Writes the package.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="opened">The record, checked against its own hash.</param>
    /// <param name="output">Where to; useless where the outcome is a refusal.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>
    /// The record, or <c>archive.contentChanged</c> where the stored text is not the approved one,
    /// <c>archive.attachmentDamaged</c> where an attachment is not.
    /// </returns>
    public async Task<Outcome<ArchiveRecord>> ExecuteAsync(
        WorkflowsDbContext database, ReadRecord.Opened opened, Stream output, CancellationToken cancellationToken = default)
    {
        var (record, manifest) = opened;
        var revision = await database.ItemRevisions.AsNoTracking().SingleAsync(
            revision => revision.ItemId == record.ItemId && revision.Number == record.RevisionNumber, cancellationToken);
        using var bag = new BagItWriter(output, record.RecordNumber, record.ArchivedAt);
        var revisionHash = await bag.AddAsync("revision.json", revision.Text.CanonicalContent(revision.CatalogueEntryId), cancellationToken);
        var manifestHash = await bag.AddAsync("manifest.json", Encoding.UTF8.GetBytes(record.Manifest), cancellationToken);
        if (revisionHash != manifest.Revision.Hash || manifestHash != record.ManifestSha256)
        {
            return new Refusal("archive.contentChanged", RefusalKind.Conflict);
        }

        await bag.AddAsync("text.html", RecordDocument.Html(manifest), cancellationToken);
        await bag.AddAsync("metadata.json", RecordDocument.Metadata(manifest), cancellationToken);
        if (await AddAttachmentsAsync(database, manifest, bag, cancellationToken) is { } damaged)
        {
            return new Refusal("archive.attachmentDamaged", RefusalKind.Conflict, damaged);
        }

        bag.Finish(InformationOf(record, manifest));
        return record;
    }

    private async Task<string?> AddAttachmentsAsync(
        WorkflowsDbContext database, RecordManifest manifest, BagItWriter bag, CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var expected in manifest.Revision.Attachments)
        {
            var stored = await database.Attachments.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == expected.Id, cancellationToken);
            if (stored is null)
            {
                return expected.FileName;
            }

            try
            {
                await using var bytes = folder.OpenRead(stored);
                var path = string.Create(CultureInfo.InvariantCulture, $"attachments/{++number:00}-{BagItWriter.SafeName(expected.FileName)}");
                if (await bag.AddAsync(path, bytes, cancellationToken) != expected.Sha256)
                {
                    return expected.FileName;
                }
            }
            catch (IOException)
            {
                return expected.FileName;
            }
        }

        return null;
    }

    private static (string, string)[] InformationOf(ArchiveRecord record, RecordManifest manifest) =>
    [
        ("Source-Organization", manifest.Agency.Name),
        ("External-Identifier", record.RecordNumber),
        ("External-Description", record.Title),
        ("Bagging-Date", record.ArchivedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Bag-Group-Identifier", manifest.Publication.IndexNumber),
    ];
}
