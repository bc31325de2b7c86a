using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>A whole file as fragments: its outermost element, or the reasons why there is none.</summary>
internal sealed record FragmentDocument(XmlFragment? Root, NamespacePrefixes Prefixes, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Reads a file from a stream, which is left open; no more than the allowed size and one buffer is taken.</summary>
    public static FragmentDocument Read(Stream stream, BpmnReadLimits limits, XmlVocabulary vocabulary)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (copy.Length <= limits.MaximumSize && stream.Read(buffer) is var count and > 0)
            copy.Write(buffer, 0, count);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), limits, vocabulary);
    }

    /// <summary>Reads a file from memory, in whatever encoding it is.</summary>
    public static FragmentDocument Read(ReadOnlyMemory<byte> bytes, BpmnReadLimits limits, XmlVocabulary vocabulary)
    {
        if (bytes.IsEmpty)
            return Refused(BpmnReadProblems.Empty.At(null));
        if (bytes.Length > limits.MaximumSize)
            return TooLarge(limits);
        return XmlTextDecoder.TryDecode(bytes.Span, out var text, out var encodingName)
            ? Read(text, limits, vocabulary)
            : Refused(BpmnReadProblems.Encoding.At(null, encodingName));
    }

    /// <summary>Reads a file that is text already.</summary>
    public static FragmentDocument Read(string text, BpmnReadLimits limits, XmlVocabulary vocabulary)
    {
        if (text.Length > limits.MaximumSize)
            return TooLarge(limits);

        var reader = new FragmentReader(text.TrimStart('\uFEFF'), limits, vocabulary);
        var (root, problems) = reader.Read();
        return new FragmentDocument(root, reader.Prefixes, problems);
    }

    private static FragmentDocument TooLarge(BpmnReadLimits limits) =>
        Refused(BpmnReadProblems.Size.At(null, limits.MaximumSize.ToString(CultureInfo.InvariantCulture)));

    private static FragmentDocument Refused(Diagnostic problem) => new(null, new NamespacePrefixes([]), [problem]);
}
