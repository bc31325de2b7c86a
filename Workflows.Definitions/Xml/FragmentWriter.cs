using System.Text;
using System.Xml;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes a document out of fragments: UTF-8 without a mark, indented by two, every prefix declared at the root.</summary>
internal sealed class FragmentWriter(NamespacePrefixes prefixes)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
        CloseOutput = false,
    };

    public void Write(XmlFragment root, Stream stream)
    {
        CollectPrefixes(root, depth: 1);
        using var writer = XmlWriter.Create(stream, Settings);
        writer.WriteStartDocument();
        Write(writer, root, isRoot: true);
        writer.WriteEndDocument();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private void CollectPrefixes(XmlFragment fragment, int depth)
    {
        if (depth > BpmnWriter.MaximumDepth)
            throw new ArgumentException($"Elements nest deeper than {BpmnWriter.MaximumDepth} levels.", nameof(fragment));

        prefixes.ForElement(fragment.Name.NamespaceName);
        foreach (var attribute in fragment.Attributes)
            prefixes.ForAttribute(attribute.Name.NamespaceName);
        foreach (var child in fragment.Elements())
            CollectPrefixes(child, depth + 1);
    }

    private void Write(XmlWriter writer, XmlFragment fragment, bool isRoot)
    {
        var namespaceName = fragment.Name.NamespaceName;
        writer.WriteStartElement(prefixes.ForElement(namespaceName), fragment.Name.LocalName, namespaceName);
        if (isRoot)
            WriteDeclarations(writer);
        foreach (var attribute in fragment.Attributes)
        {
            var prefix = prefixes.ForAttribute(attribute.Name.NamespaceName);
            writer.WriteAttributeString(prefix, attribute.Name.LocalName, attribute.Name.NamespaceName, attribute.Value);
        }

        // Where words stand between elements, or space counts, indentation would change the content: an empty text
        // before the first child tells the writer not to indent.
        if (fragment.Children.Any(content => content.Text is not null))
            writer.WriteString("");
        foreach (var content in fragment.Children)
        {
            if (content.Element is { } child)
                Write(writer, child, isRoot: false);
            else
                writer.WriteString(content.Text);
        }

        writer.WriteEndElement();
    }

    private void WriteDeclarations(XmlWriter writer)
    {
        foreach (var (prefix, namespaceName) in prefixes.Declared)
        {
            if (prefix.Length == 0)
                writer.WriteAttributeString("xmlns", BpmnNamespaces.Declarations, namespaceName);
            else
                writer.WriteAttributeString("xmlns", prefix, BpmnNamespaces.Declarations, namespaceName);
        }
    }
}
