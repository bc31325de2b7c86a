using System.Globalization;
using System.Text;

namespace Workflows.Definitions.Xml;

/// <summary>
/// Turns the bytes of a file into text. The platform's reader would accept encodings that depend on what the host has
/// registered; this one knows a fixed few and is strict: a wrong byte is refused, never replaced.
/// </summary>
internal static class XmlTextDecoder
{
    private const int LongestDeclaration = 256;

    /// <summary>Decodes the bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">The text without its byte order mark, or an empty text.</param>
    /// <param name="encodingName">The name of the encoding that was tried.</param>
    /// <returns>Whether the bytes are valid text in the encoding that the file states.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string encodingName)
    {
        var (family, markLength) = Detect(bytes);
        var declared = DeclaredName(bytes[markLength..], family);
        encodingName = declared ?? family.WebName;
        text = "";
        if (Resolve(declared, family, markLength > 0) is not { } encoding)
            return false;

        try
        {
            text = encoding.GetString(bytes[markLength..]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static (Encoding Family, int MarkLength) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16(bigEndian: false), 2),
        [0xFE, 0xFF, ..] => (Utf16(bigEndian: true), 2),
        [0x3C, 0x00, _, 0x00, ..] => (Utf16(bigEndian: false), 0),
        [0x00, 0x3C, 0x00, _, ..] => (Utf16(bigEndian: true), 0),
        _ => (Utf8, 0),
    };

    private static string? DeclaredName(ReadOnlySpan<byte> bytes, Encoding family)
    {
        var width = family.CodePage == Utf8.CodePage ? 1 : 2;
        var length = Math.Min(bytes.Length, LongestDeclaration * width) / width * width;
        var start = (width == 1 ? Encoding.Latin1 : family.WithoutErrors()).GetString(bytes[..length]);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
            return null;

        var name = start.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        var open = name < 0 ? -1 : start.IndexOfAny(['"', '\''], name, end - name);
        var close = open < 0 ? -1 : start.IndexOf(start[open], open + 1, end - open - 1);
        return close < 0 ? null : start[(open + 1)..close];
    }

    private static Encoding? Resolve(string? declared, Encoding family, bool marked)
    {
        if (declared is null)
            return family;

        var name = declared.ToLower(CultureInfo.InvariantCulture);
        if (family.CodePage != Utf8.CodePage)
            return name.StartsWith("utf-16", StringComparison.Ordinal) || name is "iso-10646-ucs-2" ? family : null;

        return name switch
        {
            "utf-8" or "utf8" => Utf8,
            _ when marked => null,
            "us-ascii" or "ascii" => Strict("us-ascii"),
            "iso-8859-1" or "latin1" => Encoding.Latin1,
            "windows-1252" => CodePage("windows-1252"),
            "gb18030" or "gbk" or "gb2312" => CodePage("gb18030"),
            "big5" => CodePage("big5"),
            _ => null,
        };
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding? CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding WithoutErrors(this Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = DecoderFallback.ReplacementFallback;
        return copy;
    }
}
