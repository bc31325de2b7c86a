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

    /// <summary>The signals that events refer to.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The errors that events refer to.</summary>
    public ImmutableArray<Error> Errors { get; init; } = [];

    /// <summary>The escalations that events refer to.</summary>
    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    /// <summary>The event definitions that events of this file share (BPMN 2.0.2, 10.5.1).</summary>
    public ImmutableArray<EventDefinition> EventDefinitions { get; init; } = [];

    /// <summary>The tasks that call activities of this file may call.</summary>
    public ImmutableArray<GlobalTask> GlobalTasks { get; init; } = [];

    /// <summary>The collaborations (BPMN 2.0.2, 9); at most one in a usual file.</summary>
    public ImmutableArray<Collaboration> Collaborations { get; init; } = [];

    /// <summary>The other root elements, which are kept without being read.</summary>
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
