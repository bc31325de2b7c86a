using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Attachments;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Compares the stored bytes of attachments with the hashes that were approved.</summary>
public sealed class AttachmentIntegrity(AttachmentFolder folder)
{
    /// <summary>The first attachment that is gone or is not what was approved.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="attachments">What was approved.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Its file name, or null where all are whole.</returns>
    public async Task<string?> FirstDamagedAsync(
        WorkflowsDbContext database, IReadOnlyList<RecordManifest.AttachmentPart> attachments, CancellationToken cancellationToken = default)
    {
        foreach (var expected in attachments)
        {
            var stored = await database.Attachments.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == expected.Id, cancellationToken);
            if (stored is null || await HashOfAsync(stored, cancellationToken) != expected.Sha256)
            {
                return expected.FileName;
            }
        }

        return null;
    }

    private async Task<string?> HashOfAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        try
        {
            await using var bytes = folder.OpenRead(attachment);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
