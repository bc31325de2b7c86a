using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Items;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 9.</summary>
public sealed class ArchiveIsUnchanged : IInvariant
{
    /// <inheritdoc/>
    public int Number => 9;

    /// <inheritdoc/>
    public string Text => "Archive records are never changed or removed before their retention ends.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var records = await check.Database.ArchiveRecords.AsNoTracking()
            .Select(record => new { record.ItemId, record.RecordNumber, record.Manifest, record.ManifestSha256 })
            .ToListAsync(cancellationToken);

        // The audit trail holds the hash of each record as it was made; whoever changes a record and its hash together would
        // have to forge the chain as well.
        var archived = await check.Database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == "item.archived")
            .Select(entry => new { entry.Subject, entry.Data })
            .ToListAsync(cancellationToken);
        var audited = archived.ToLookup(entry => entry.Subject, entry => entry.Data);
        foreach (var record in records)
        {
            check.Examine();
            var subject = $"record:{record.RecordNumber}";
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Manifest)));
            check.Expect(sha256 == record.ManifestSha256, subject, "Its manifest is not what its hash says.");
            check.Expect(
                audited[$"item:{record.ItemId}"].Any(data => data.Contains(record.ManifestSha256, StringComparison.Ordinal)),
                subject,
                "The audit trail knows no record of this hash.");
        }

        var kept = records.Select(record => $"item:{record.ItemId}").ToHashSet(StringComparer.Ordinal);
        foreach (var subject in archived.Select(entry => entry.Subject).Distinct().Where(subject => !kept.Contains(subject)))
        {
            check.Report(subject, "It was archived, and its record is gone.");
        }

        var items = await check.Database.Items.AsNoTracking()
            .Where(item => item.Status == ItemStatus.Archived).Select(item => item.Id).ToListAsync(cancellationToken);
        foreach (var id in items.Where(id => !kept.Contains($"item:{id}")))
        {
            check.Report($"item:{id}", "It is archived and has no record.");
        }
    }
}
