using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>One BPMN file: the outermost container (BPMN 2.0.2, 8.1 Definitions).</summary>
public sealed record BpmnDefinitions : BaseElement
{
    /// <summary>The namespace of the identifiers in this file.</summary>
    public required string TargetNamespace { get; init; }

    /// <summary>The tool that wrote the file, or null.</summary>
    public string? Exporter { get; init; }

    /// <summary>The version of the tool that wrote the file, or null.</summary>
    public string? ExporterVersion { get; init; }

    /// <summary>The default expression language as written, or null for FEEL.</summary>
    public string? ExpressionLanguage { get; init; }

    /// <summary>The processes, in document order.</summary>
    public ImmutableArray<Process> Processes { get; init; } = [];

    /// <summary>The messages that events and tasks refer to.</summary>
    public ImmutableArray<Message> Messages { get; init; } = [];

    /// <summary>The collaboration and other root elements that are kept without being read.</summary>
    public ImmutableArray<XmlFragment> OtherRootElements { get; init; } = [];

    /// <summary>The diagrams (BPMN 2.0.2, 12), kept as they were written.</summary>
    public ImmutableArray<XmlFragment> Diagrams { get; init; } = [];

    /// <summary>
    /// The namespace prefixes of the file, in the order of their declaration; each prefix stands once. The writer declares
    /// all of them at the root, because values such as <c>xsi:type</c> may use them.
    /// </summary>
    public ImmutableArray<NamespacePrefix> Prefixes { get; init; } = [];
}

/// <summary>A prefix and the namespace that it stands for.</summary>
/// <param name="Prefix">The prefix; empty for the default namespace.</param>
/// <param name="NamespaceName">The namespace name.</param>
public sealed record NamespacePrefix(string Prefix, string NamespaceName);

/// <summary>A message that can be sent or awaited (BPMN 2.0.2, 8.4.11).</summary>
public sealed record Message : BaseElement
{
    /// <summary>The FEEL expression whose value, as text, selects the receiving instance; from <c>wf:correlationKey</c>.</summary>
    public FormalExpression? CorrelationKey { get; init; }
}
