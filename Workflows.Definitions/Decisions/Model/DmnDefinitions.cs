using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Decisions.Model;

/// <summary>One DMN file: the outermost container (DMN 1.5, 6.3.2 Definitions).</summary>
public sealed record DmnDefinitions : NamedElement
{
    /// <summary>The namespace of the identifiers in this file.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of the standard that the file follows, which tells its version; DMN 1.5 where none is given.</summary>
    public string ModelNamespace { get; init; } = Xml.DmnNamespaces.Dmn15;

    /// <summary>The expression language as written, or null for FEEL.</summary>
    public string? ExpressionLanguage { get; init; }

    /// <summary>The type language as written, or null for FEEL.</summary>
    public string? TypeLanguage { get; init; }

    /// <summary>The tool that wrote the file, or null.</summary>
    public string? Exporter { get; init; }

    /// <summary>The version of the tool that wrote the file, or null.</summary>
    public string? ExporterVersion { get; init; }

    /// <summary>The files that this one imports. They are read and written, but compilation refuses them.</summary>
    public ImmutableArray<Import> Imports { get; init; } = [];

    /// <summary>The types.</summary>
    public ImmutableArray<ItemDefinition> ItemDefinitions { get; init; } = [];

    /// <summary>The elements of the decision requirements graph, in document order.</summary>
    public ImmutableArray<DrgElement> DrgElements { get; init; } = [];

    /// <summary>The decisions, in document order.</summary>
    public IEnumerable<Decision> Decisions => DrgElements.OfType<Decision>();

    /// <summary>The diagrams (DMN 1.5, 13), kept as they were written.</summary>
    public ImmutableArray<XmlFragment> Diagrams { get; init; } = [];

    /// <summary>
    /// The namespace prefixes of the file, in the order of their declaration; each prefix stands once. The writer declares
    /// all of them at the root, because type references may use them.
    /// </summary>
    public ImmutableArray<NamespacePrefix> Prefixes { get; init; } = [];
}

/// <summary>Another file whose elements this one uses (DMN 1.5, 6.3.3 Import).</summary>
public sealed record Import : NamedElement
{
    /// <summary>The namespace of the imported elements.</summary>
    public required string Namespace { get; init; }

    /// <summary>What kind of file it is, by the namespace of its standard.</summary>
    public string? ImportType { get; init; }

    /// <summary>Where the file is, or null.</summary>
    public string? LocationUri { get; init; }
}

/// <summary>A type with a name, or a component of one (DMN 1.5, 7.3.2 Item Definition).</summary>
public sealed record ItemDefinition : NamedElement
{
    /// <summary>The type that this one restricts or renames; null where it has components or is a function.</summary>
    public string? TypeRef { get; init; }

    /// <summary>The language of the type reference, or null for that of the file.</summary>
    public string? TypeLanguage { get; init; }

    /// <summary>Whether values are lists whose elements have the type described here.</summary>
    public bool IsCollection { get; init; }

    /// <summary>What a value must fulfil; of a collection, each of its elements.</summary>
    public UnaryTests? AllowedValues { get; init; }

    /// <summary>What a value must fulfil; of a collection, the whole list (DMN 1.5).</summary>
    public UnaryTests? TypeConstraint { get; init; }

    /// <summary>The entries of a context type.</summary>
    public ImmutableArray<ItemDefinition> ItemComponents { get; init; } = [];

    /// <summary>The signature of a function type, or null.</summary>
    public FunctionItem? FunctionItem { get; init; }
}

/// <summary>The signature of a function type (DMN 1.5, 7.3.3 Function Item).</summary>
public sealed record FunctionItem : DmnElement
{
    /// <summary>The parameters.</summary>
    public ImmutableArray<InformationItem> Parameters { get; init; } = [];

    /// <summary>The type of the result, or null for any type.</summary>
    public string? OutputTypeRef { get; init; }
}
