using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Opens a filed record. Who read which record, when and how, stays in the audit trail before they see it.</summary>
public sealed class ReadRecord(CommandTransactions transactions)
{
    private static readonly JsonSerializerOptions Members = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a record.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="recordNumber">The record number.</param>
    /// <param name="purpose">How it is read: <c>page</c>, <c>record</c> or <c>package</c>.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>
    /// The record; <c>archive.recordNotFound</c> where there is none that this person may know of,
    /// <c>archive.recordDamaged</c> where it is no longer what was archived.
    /// </returns>
    public Task<Outcome<Opened>> ExecuteAsync(
        Actor actor, string recordNumber, string purpose, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Opened>(
            actor,
            async (transaction, cancel) =>
            {
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                var record = await transaction.Database.ArchiveRecords.AsNoTracking()
                    .SingleOrDefaultAsync(record => record.AgencyId == actor.AgencyId && record.RecordNumber == recordNumber, cancel);
                if (record is null || !ArchiveAccess.Of(posts).Admits(record))
                {
                    return new Refusal("archive.recordNotFound", RefusalKind.NotFound);
                }

                var opened = Open(record);
                if (opened.Succeeded)
                {
                    transaction.Audit(record.AgencyId, "archive.recordRead", $"record:{record.RecordNumber}", new { purpose });
                }

                return opened;
            },
            cancellationToken);

    /// <summary>Checks a record against its own hash and reads its description.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The record with its description, or <c>archive.recordDamaged</c>.</returns>
    public static Outcome<Opened> Open(ArchiveRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Manifest))) == record.ManifestSha256
        && JsonSerializer.Deserialize<RecordManifest>(record.Manifest, Members) is { } manifest
            ? new Opened(record, manifest)
            : new Refusal("archive.recordDamaged", RefusalKind.Conflict);

    /// <summary>A record with its description.</summary>
    public sealed record Opened(ArchiveRecord Record, RecordManifest Manifest);
}
