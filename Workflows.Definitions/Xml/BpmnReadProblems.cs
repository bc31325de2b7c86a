using System.Collections.Immutable;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>The reasons for which <see cref="BpmnReader"/> refuses a file.</summary>
public static class BpmnReadProblems
{
    /// <summary>Nothing in it.</summary>
    public static DiagnosticKind Empty { get; } = Error("xml.empty", "The file is empty.");

    /// <summary>More than <see cref="BpmnReadLimits.MaximumSize"/>.</summary>
    public static DiagnosticKind Size { get; } = Error("xml.size", "The file is larger than {0} bytes.");

    /// <summary>Bytes that are not text in the encoding that the file states, or an encoding that is not read here.</summary>
    public static DiagnosticKind Encoding { get; } =
        Error("xml.encoding", "The bytes of the file are not text in the encoding {0}, or that encoding is not read here; save the file as UTF-8.");

    /// <summary>A document type declaration, and with it every kind of entity.</summary>
    public static DiagnosticKind DocumentType { get; } =
        Error("xml.dtd", "The file has a document type declaration (DTD), which is not allowed.");

    /// <summary>Not well-formed XML.</summary>
    public static DiagnosticKind Malformed { get; } = Error("xml.malformed", "The file is not well-formed XML: {0}");

    /// <summary>Deeper than <see cref="BpmnReadLimits.MaximumDepth"/>.</summary>
    public static DiagnosticKind Depth { get; } = Error("xml.depth", "Elements nest deeper than {0} levels.");

    /// <summary>More than <see cref="BpmnReadLimits.MaximumElements"/>.</summary>
    public static DiagnosticKind Elements { get; } = Error("xml.elements", "The file has more than {0} elements.");

    /// <summary>More than <see cref="BpmnReadLimits.MaximumAttributes"/>.</summary>
    public static DiagnosticKind Attributes { get; } = Error("xml.attributes", "An element has more than {0} attributes.");

    /// <summary>More than <see cref="BpmnReadLimits.MaximumTextLength"/>.</summary>
    public static DiagnosticKind TextLength { get; } = Error("xml.text", "A text or attribute value is longer than {0} characters.");

    /// <summary>More than <see cref="BpmnReadLimits.MaximumPrefixes"/>.</summary>
    public static DiagnosticKind Prefixes { get; } = Error("xml.prefixes", "The file declares more than {0} namespace prefixes.");

    /// <summary>XML, but not BPMN.</summary>
    public static DiagnosticKind NotDefinitions { get; } =
        Error("bpmn.notDefinitions", "The outermost element is {0}, not the definitions element of BPMN 2.0.");

    /// <summary>One identifier on two elements, so that references are ambiguous.</summary>
    public static DiagnosticKind DuplicateId { get; } =
        Error("bpmn.duplicateId", "The identifier {0} is used by more than one element.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        Empty, Size, Encoding, DocumentType, Malformed, Depth, Elements, Attributes, TextLength, Prefixes, NotDefinitions, DuplicateId,
    ];

    private static DiagnosticKind Error(string code, string format) => new(code, DiagnosticSeverity.Error, format);
}
