using System.Globalization;

namespace Workflows.Definitions.Xml;

/// <summary>
/// Reads BPMN 2.0 files (BPMN 2.0.2, 15 Exchange Formats). Whatever the input, the answer is a result in bounded time:
/// no document type, no external entity, bounded depth, size and number of elements.
/// </summary>
public static class BpmnReader
{
    /// <summary>Reads a file from a stream, which is left open.</summary>
    /// <param name="stream">The file; no more than the allowed size and one byte is taken from it.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static BpmnReadResult Read(Stream stream, BpmnReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= BpmnReadLimits.Default;
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (copy.Length <= limits.MaximumSize && stream.Read(buffer) is var count and > 0)
            copy.Write(buffer, 0, count);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), limits);
    }

    /// <summary>Reads a file from memory. UTF-8, UTF-16, ASCII, ISO 8859-1, Windows 1252, GB 18030 and Big5 are understood.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static BpmnReadResult Read(ReadOnlyMemory<byte> bytes, BpmnReadLimits? limits = null)
    {
        limits ??= BpmnReadLimits.Default;
        if (bytes.IsEmpty)
            return BpmnReadResult.Refused([BpmnReadProblems.Empty.At(null)]);
        if (bytes.Length > limits.MaximumSize)
            return TooLarge(limits);
        return XmlTextDecoder.TryDecode(bytes.Span, out var text, out var encodingName)
            ? Read(text, limits)
            : BpmnReadResult.Refused([BpmnReadProblems.Encoding.At(null, encodingName)]);
    }

    /// <summary>Reads a file that is text already; an encoding that it states is not looked at.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static BpmnReadResult Read(string text, BpmnReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= BpmnReadLimits.Default;
        if (text.Length > limits.MaximumSize)
            return TooLarge(limits);

        var reader = new FragmentReader(text.TrimStart('\uFEFF'), limits);
        var (root, problems) = reader.Read();
        return root is null
            ? BpmnReadResult.Refused(problems)
            : BpmnReadResult.Read(new DefinitionsReader(reader.Prefixes, root).Read());
    }

    private static BpmnReadResult TooLarge(BpmnReadLimits limits) =>
        BpmnReadResult.Refused([BpmnReadProblems.Size.At(null, limits.MaximumSize.ToString(CultureInfo.InvariantCulture))]);
}
