using Workflows.Server.Storage;

namespace Workflows.Server.Attachments;

/// <summary>The folder of the uploaded files, outside the web root.</summary>
public sealed class AttachmentFolder(StorageOptions options, IHostEnvironment environment)
{
    /// <summary>The folder itself; made where it does not exist.</summary>
    public string Location => Directory.CreateDirectory(
        Path.Combine(environment.ContentRootPath, options.DataFolder, "attachments")).FullName;

    /// <summary>Opens the bytes of an attachment.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <returns>A stream that the caller disposes.</returns>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    public FileStream OpenRead(Attachment attachment) =>
        new(Path.Combine(Location, attachment.StorageName), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);
}
