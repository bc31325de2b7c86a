using System.Buffers;
using System.Security.Cryptography;

namespace Workflows.Server.Attachments;

/// <summary>Brings the bytes of an upload to disk, before any row speaks of them.</summary>
public sealed class AttachmentIntake(AttachmentFolder folder)
{
    /// <summary>The largest file, in bytes.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    private const string Unfinished = ".part";

    /// <summary>Stores the bytes under a random name.</summary>
    /// <param name="content">The upload.</param>
    /// <param name="cancellationToken">Cancels; what was written is removed.</param>
    /// <returns>Where they are and what they hash to; null where they are more than <see cref="LargestFile"/>.</returns>
    public async Task<StoredFile?> StoreAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var target = Path.Combine(folder.Location, name);
        try
        {
            // Crash: first the whole file, flushed to the disk, then its name, then the row. Killed in between, there is a file
            // that no row names; it is harmless, and the sweep takes it away. A row without its bytes cannot come to be.
            var stored = await WriteAsync(content, target + Unfinished, name, cancellationToken);
            if (stored is null)
            {
                File.Delete(target + Unfinished);
                return null;
            }

            File.Move(target + Unfinished, target);
            return stored;
        }
        catch
        {
            File.Delete(target + Unfinished);
            throw;
        }
    }

    /// <summary>Opens what was stored, to look at it.</summary>
    public FileStream Open(StoredFile stored) => File.OpenRead(Path.Combine(folder.Location, stored.StorageName));

    /// <summary>Removes what was stored and then not wanted.</summary>
    public void Discard(StoredFile stored) => File.Delete(Path.Combine(folder.Location, stored.StorageName));

    private static async Task<StoredFile?> WriteAsync(Stream content, string path, string name, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                length += read;
                if (length > LargestFile)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: true);
            return new StoredFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Bytes on disk that no row names yet.</summary>
/// <param name="StorageName">The random name under the attachment folder.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Sha256">Their hash, lower-case hexadecimal.</param>
public sealed record StoredFile(string StorageName, long Length, string Sha256);
