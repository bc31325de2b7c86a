using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>
/// Reads a whole document into fragments, in one pass, with a stack of its own instead of recursion, and gives up at the
/// first limit that is passed: large is cheap, deep is deadly.
/// </summary>
internal sealed class FragmentReader(string text, BpmnReadLimits limits, XmlVocabulary vocabulary)
{
    private readonly Stack<OpenElement> open = new();
    private readonly HashSet<string> identifiers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private XmlFragment? root;
    private int elements;

    public NamespacePrefixes Prefixes { get; } = new([]);

    /// <summary>Reads the document.</summary>
    /// <returns>The outermost element, or the reasons why there is none.</returns>
    public (XmlFragment? Root, ImmutableArray<Diagnostic> Problems) Read()
    {
        try
        {
            using var reader = XmlReaderFactory.Create(text, limits);
            while (reader.Read() && Accept(reader))
                continue;
        }
        catch (XmlException exception)
        {
            Report(WhatWentWrong(exception), null, exception.LineNumber, exception.LinePosition);
        }

        return problems.Count > 0 ? (null, problems.ToImmutable()) : (root, []);
    }

    private bool Accept(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return AcceptElement(reader);
            case XmlNodeType.EndElement:
                Close();
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                return open.Count == 0 || AcceptText(reader);
            default:
                return true;
        }
    }

    private bool AcceptElement(XmlReader reader)
    {
        if (open.Count >= limits.MaximumDepth)
            return Refuse(BpmnReadProblems.Depth, limits.MaximumDepth, reader);
        if (++elements > limits.MaximumElements)
            return Refuse(BpmnReadProblems.Elements, limits.MaximumElements, reader);
        if (reader.AttributeCount > limits.MaximumAttributes)
            return Refuse(BpmnReadProblems.Attributes, limits.MaximumAttributes, reader);

        var name = new XmlName(reader.NamespaceURI, reader.LocalName);
        if (elements == 1 && !vocabulary.IsRoot(name))
        {
            Report(vocabulary.NotDefinitions.At(null, Shortened(reader.LocalName)), reader);
            return false;
        }

        // The platform's reader lets this through, but no writer could write it (Namespaces in XML 1.0, 3).
        if (name.NamespaceName is BpmnNamespaces.Declarations)
        {
            Report(BpmnReadProblems.Malformed.At(null, "the prefix xmlns stands before the name of an element."), reader);
            return false;
        }

        var isEmpty = reader.IsEmptyElement;
        var inherited = open.TryPeek(out var parent) && parent.PreservesSpace;
        var element = new OpenElement(name, inherited);
        open.Push(element);
        if (!AcceptAttributes(reader, element))
            return false;
        if (isEmpty)
            Close();
        return true;
    }

    private bool AcceptAttributes(XmlReader reader, OpenElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > limits.MaximumTextLength)
                return Refuse(BpmnReadProblems.TextLength, limits.MaximumTextLength, reader);

            var name = new XmlName(reader.NamespaceURI, reader.LocalName);
            if (name.NamespaceName is BpmnNamespaces.Declarations)
            {
                Prefixes.Declare(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value);
                if (Prefixes.Declared.Count > limits.MaximumPrefixes)
                    return Refuse(BpmnReadProblems.Prefixes, limits.MaximumPrefixes, reader);
                continue;
            }

            if (name is { NamespaceName: "", LocalName: "id" }
                && vocabulary.HasUniqueIdentifiers(element.Name.NamespaceName)
                && !identifiers.Add(reader.Value))
                Report(BpmnReadProblems.DuplicateId.At(reader.Value, Shortened(reader.Value)), reader);
            if (name is { NamespaceName: BpmnNamespaces.Xml, LocalName: "space" })
                element.PreservesSpace = reader.Value is "preserve";
            element.Attributes.Add(new XmlFragmentAttribute(name, reader.Value));
        }

        return true;
    }

    private bool AcceptText(XmlReader reader)
    {
        var element = open.Peek();
        element.PendingText.Append(reader.Value);
        return element.PendingText.Length <= limits.MaximumTextLength
            || Refuse(BpmnReadProblems.TextLength, limits.MaximumTextLength, reader);
    }

    private void Close()
    {
        var fragment = open.Pop().ToFragment();
        if (open.TryPeek(out var parent))
            parent.Add(fragment);
        else
            root = fragment;
    }

    private Diagnostic WhatWentWrong(XmlException exception)
    {
        if (elements == 0 && XmlProlog.HasDocumentType(text))
            return BpmnReadProblems.DocumentType.At(null);
        return elements == 0 && string.IsNullOrWhiteSpace(text)
            ? BpmnReadProblems.Empty.At(null)
            : BpmnReadProblems.Malformed.At(null, Shortened(exception.Message));
    }

    private bool Refuse(DiagnosticKind kind, int limit, XmlReader reader)
    {
        Report(kind.At(null, limit.ToString(CultureInfo.InvariantCulture)), reader);
        return false;
    }

    private void Report(Diagnostic problem, XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        Report(problem, problem.ElementId, place.LineNumber, place.LinePosition);
    }

    private void Report(Diagnostic problem, string? elementId, int line, int column)
    {
        // A hostile file may repeat one identifier thousands of times; a person reads the first few findings.
        if (problems.Count < 100)
            problems.Add(problem with { ElementId = elementId, Position = line > 0 ? new TextPosition(line, column) : null });
    }

    private static string Shortened(string value) => value.Length <= 300 ? value : string.Concat(value.AsSpan(0, 300), "…");

    private sealed class OpenElement(XmlName name, bool preservesSpace)
    {
        private readonly ImmutableArray<XmlFragmentContent>.Builder content = ImmutableArray.CreateBuilder<XmlFragmentContent>();
        private bool hasElements;
        private bool hasWords;

        public XmlName Name => name;

        public bool PreservesSpace { get; set; } = preservesSpace;

        public ImmutableArray<XmlFragmentAttribute>.Builder Attributes { get; } = ImmutableArray.CreateBuilder<XmlFragmentAttribute>();

        public StringBuilder PendingText { get; } = new();

        public void Add(XmlFragment child)
        {
            FlushText();
            hasElements = true;
            content.Add(new XmlFragmentContent(child, null));
        }

        public XmlFragment ToFragment()
        {
            FlushText();
            var isIndentationOnly = hasElements && !hasWords && !PreservesSpace;
            return new XmlFragment(
                name,
                Attributes.ToImmutable(),
                isIndentationOnly ? [.. content.Where(part => part.Element is not null)] : content.ToImmutable());
        }

        private void FlushText()
        {
            if (PendingText.Length == 0)
                return;
            var text = PendingText.ToString();
            PendingText.Clear();
            hasWords |= !string.IsNullOrWhiteSpace(text);
            content.Add(new XmlFragmentContent(null, text));
        }
    }
}
