using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Attachments;
using Workflows.Server.Items;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 8.</summary>
public sealed class PublicTextsAreAsApproved(AttachmentFolder folder) : IInvariant
{
    /// <inheritdoc/>
    public int Number => 8;

    /// <inheritdoc/>
    public string Text => "The public site shows exactly the current published revisions: one per public item, with the approved hash; attachment bytes match the approved hashes.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var database = check.Database;
        var current = await database.Publications.AsNoTracking().Where(publication => publication.IsCurrent).ToListAsync(cancellationToken);
        foreach (var item in current.GroupBy(publication => publication.ItemId).Where(item => item.Count() > 1))
        {
            check.Report($"item:{item.Key}", $"{item.Count()} of its publications are current.");
        }

        var shown = current.Select(publication => publication.ItemId).ToHashSet();
        var published = await database.Items.AsNoTracking()
            .Where(item => item.Status == ItemStatus.Published || item.Status == ItemStatus.Archived)
            .Select(item => item.Id).ToListAsync(cancellationToken);
        foreach (var id in published.Where(id => !shown.Contains(id)))
        {
            check.Report($"item:{id}", "It is published and has no current publication.");
        }

        foreach (var publication in current)
        {
            var subject = $"publication:{publication.Id}";
            await check.ExamineAsync(subject, async () =>
            {
                var revision = await database.ItemRevisions.AsNoTracking().SingleAsync(
                    revision => revision.ItemId == publication.ItemId && revision.Number == publication.RevisionNumber, cancellationToken);
                check.Expect(revision.ContentHash == publication.RevisionHash, subject, "It names another hash than its revision.");
                check.Expect(
                    revision.Text.ContentHash(revision.CatalogueEntryId) == publication.RevisionHash, subject, "Its text is not what was approved.");
                foreach (var attachment in revision.Text.Attachments)
                {
                    await ExamineAsync(check, subject, attachment, cancellationToken);
                }
            });
        }
    }

    private async Task ExamineAsync(InvariantCheck check, string subject, AttachmentReference approved, CancellationToken cancellationToken)
    {
        var stored = await check.Database.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(attachment => attachment.Id == approved.AttachmentId, cancellationToken);
        if (stored is null)
        {
            check.Report(subject, $"The attachment {approved.AttachmentId} is gone.");
            return;
        }

        await using var bytes = folder.OpenRead(stored);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        check.Expect(sha256 == approved.Sha256, subject, $"The bytes of the attachment {approved.AttachmentId} are not what was approved.");
    }
}
