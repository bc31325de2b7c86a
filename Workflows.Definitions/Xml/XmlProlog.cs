namespace Workflows.Definitions.Xml;

/// <summary>Looks at what stands before the outermost element, to tell a forbidden DTD from a mistake.</summary>
internal static class XmlProlog
{
    /// <summary>Whether a document type declaration is the first markup after comments and processing instructions.</summary>
    public static bool HasDocumentType(string text)
    {
        var position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            var rest = text.AsSpan(position);
            var end = rest.StartsWith("<?", StringComparison.Ordinal) ? "?>"
                : rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
                : null;
            if (end is null)
                return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);

            var length = rest.IndexOf(end, StringComparison.Ordinal);
            if (length < 0)
                return false;
            position += length + end.Length;
        }
    }
}
