using System.Globalization;

namespace Workflows.Server.Attachments;

/// <summary>Cleans the names of uploaded files, which are shown to readers and never used as paths.</summary>
public static class FileNames
{
    private const int Longest = 200;

    /// <summary>The name without folders, control characters and characters that turn the direction of writing.</summary>
    /// <param name="name">The name as the browser sent it.</param>
    /// <returns>A name of 1 to 200 characters, its extension kept.</returns>
    public static string Clean(string name)
    {
        // Attack: "report\u202Efdp.exe" reads as a PDF; format characters go, with everything else that cannot be seen.
        var file = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(IsShown)).Trim().Trim('.');
        var extension = Path.GetExtension(file);
        var stem = Path.GetFileNameWithoutExtension(file);
        if (stem.Length == 0)
        {
            stem = "file";
        }

        return stem.Length + extension.Length <= Longest ? stem + extension : stem[..(Longest - Math.Min(extension.Length, 20))] + extension[..Math.Min(extension.Length, 20)];
    }

    private static bool IsShown(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && character is not (':' or '*' or '?' or '"' or '<' or '>' or '|');
}
