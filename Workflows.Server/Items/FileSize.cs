using System.Globalization;

namespace Workflows.Server.Items;

/// <summary>Sizes of files as people read them.</summary>
internal static class FileSize
{
    /// <summary>Such as <c>820 KB</c> or <c>3.4 MB</c>.</summary>
    public static string InWords(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.#} MB");
}
