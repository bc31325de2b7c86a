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
        return Read(FragmentDocument.Read(stream, limits ?? BpmnReadLimits.Default, XmlVocabulary.Bpmn));
    }

    /// <summary>Reads a file from memory. UTF-8, UTF-16, ASCII, ISO 8859-1, Windows 1252, GB 18030 and Big5 are understood.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static BpmnReadResult Read(ReadOnlyMemory<byte> bytes, BpmnReadLimits? limits = null) =>
        Read(FragmentDocument.Read(bytes, limits ?? BpmnReadLimits.Default, XmlVocabulary.Bpmn));

    /// <summary>Reads a file that is text already; an encoding that it states is not looked at.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static BpmnReadResult Read(string text, BpmnReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(FragmentDocument.Read(text, limits ?? BpmnReadLimits.Default, XmlVocabulary.Bpmn));
    }

    private static BpmnReadResult Read(FragmentDocument document) => document.Root is { } root
        ? BpmnReadResult.Read(new DefinitionsReader(document.Prefixes, root).Read())
        : BpmnReadResult.Refused(document.Problems);
}
