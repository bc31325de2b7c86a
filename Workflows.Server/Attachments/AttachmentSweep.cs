using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>Takes away files that no row names: uploads that were refused or cut off, and what was removed from drafts.</summary>
public sealed class AttachmentSweep(AttachmentFolder folder, WorkflowsDatabase database, TimeProvider clock)
{
    /// <summary>How old a file must be: an upload may still be on its way to its row.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Sweeps the folder once.</summary>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>How many files were taken away.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - Age;
        await using var platform = database.Open(AgencyScope.Platform);
        var swept = 0;
        foreach (var batch in Directory.EnumerateFiles(folder.Location).Where(path => File.GetLastWriteTimeUtc(path) < before).Chunk(200))
        {
            var names = batch.Select(path => Path.GetFileName(path)).ToList();
            var named = await platform.Attachments.Where(row => names.Contains(row.StorageName)).Select(row => row.StorageName).ToListAsync(cancellationToken);
            foreach (var path in batch.Where(path => !named.Contains(Path.GetFileName(path))))
            {
                File.Delete(path);
                swept++;
            }
        }

        return swept;
    }
}
