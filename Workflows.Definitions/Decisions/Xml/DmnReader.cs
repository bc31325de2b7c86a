using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>
/// Reads DMN files of the versions 1.1 to 1.5 (DMN 1.5, 13 Exchange Formats). Whatever the input, the answer is a result in
/// bounded time: no document type, no external entity, bounded depth, size and number of elements. The problems are those of
/// <see cref="BpmnReadProblems"/>, and <see cref="DmnNamespaces.NotDefinitions"/> for a file that is no DMN.
/// </summary>
public static class DmnReader
{
    /// <summary>Reads a file from a stream, which is left open.</summary>
    /// <param name="stream">The file; little more than the allowed size is taken from it.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static DmnReadResult Read(Stream stream, BpmnReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(FragmentDocument.Read(stream, limits ?? BpmnReadLimits.Default, DmnNamespaces.Vocabulary));
    }

    /// <summary>Reads a file from memory, in the encodings that <see cref="BpmnReader"/> understands.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static DmnReadResult Read(ReadOnlyMemory<byte> bytes, BpmnReadLimits? limits = null) =>
        Read(FragmentDocument.Read(bytes, limits ?? BpmnReadLimits.Default, DmnNamespaces.Vocabulary));

    /// <summary>Reads a file that is text already; an encoding that it states is not looked at.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="limits">How large and deep the file may be; null for the defaults.</param>
    /// <returns>The definitions, or the reasons why there are none.</returns>
    public static DmnReadResult Read(string text, BpmnReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(FragmentDocument.Read(text, limits ?? BpmnReadLimits.Default, DmnNamespaces.Vocabulary));
    }

    private static DmnReadResult Read(FragmentDocument document) => document.Root is { } root
        ? DmnReadResult.Read(new DmnDefinitionsReader(document.Prefixes, root).Read())
        : DmnReadResult.Refused(document.Problems);
}
