using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Workflows.Server.Attachments;

/// <summary>Tells what a file is by its content; its name must agree. What is not listed here is refused.</summary>
public static class FileTypes
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string SlidesType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const int MostArchiveEntries = 10_000;

    private static readonly FrozenDictionary<string, string> TypeOfExtension = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = WordType,
        [".xlsx"] = SheetType,
        [".pptx"] = SlidesType,
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions that are taken, for the file chooser.</summary>
    public static string Accepted { get; } = string.Join(',', TypeOfExtension.Keys.Order(StringComparer.Ordinal));

    /// <summary>The media type of a file whose name and content agree.</summary>
    /// <param name="content">The whole content, which can be sought in.</param>
    /// <param name="fileName">The name that it came with.</param>
    /// <returns>The media type, or null where the content is not what the name says or is of no kind that is taken.</returns>
    public static string? Detect(Stream content, string fileName)
    {
        if (!TypeOfExtension.TryGetValue(Path.GetExtension(fileName), out var expected))
        {
            return null;
        }

        content.Position = 0;
        var found = expected.StartsWith("text/", StringComparison.Ordinal)
            ? IsText(content) ? expected : null
            : OfBytes(content);
        content.Position = 0;
        return found == expected ? found : null;
    }

    private static string? OfBytes(Stream content)
    {
        Span<byte> start = stackalloc byte[8];
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start switch
        {
            _ when start.StartsWith("%PDF-"u8) => "application/pdf",
            _ when start.SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            _ when start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when start.StartsWith("PK\u0003\u0004"u8) => OfArchive(content),
            _ => null,
        };
    }

    // The directory alone is read, and one short entry, so that an archive bomb stays packed.
    private static string? OfArchive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostArchiveEntries)
            {
                return null;
            }

            // Attack: a document with macros under an innocent name.
            if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return archive.GetEntry("mimetype") is { Length: < 200 } mimetype ? Content(mimetype)
                : archive.GetEntry("[Content_Types].xml") is null ? null
                : archive.GetEntry("word/document.xml") is not null ? WordType
                : archive.GetEntry("xl/workbook.xml") is not null ? SheetType
                : archive.GetEntry("ppt/presentation.xml") is not null ? SlidesType
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        Span<byte> bytes = stackalloc byte[200];
        return Encoding.ASCII.GetString(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
    }

    // UTF-8 without control characters, which is also without anything that a program would run as such.
    private static bool IsText(Stream content)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[16 * 1024];
        var characters = new char[bytes.Length + 16];
        try
        {
            int read;
            while ((read = content.Read(bytes)) > 0)
            {
                var count = decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
                if (characters.AsSpan(0, count).ContainsAny(Controls))
                {
                    return false;
                }
            }

            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r']), '\u007F']);
}
