using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Decisions.Model;

/// <summary>What every DMN element has (DMN 1.5, 6.3.1 DMN Element).</summary>
public abstract record DmnElement
{
    /// <summary>The identifier, unique within its file; null where the file gave none.</summary>
    public string? Id { get; init; }

    /// <summary>A short text for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>A longer text for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The children of <c>extensionElements</c>, kept for the round trip.</summary>
    public ImmutableArray<XmlFragment> ForeignExtensions { get; init; } = [];

    /// <summary>The standard's own attributes that this model does not read, kept for the round trip.</summary>
    public ImmutableArray<XmlFragmentAttribute> UnreadAttributes { get; init; } = [];

    /// <summary>The attributes of other namespaces, kept for the round trip.</summary>
    public ImmutableArray<XmlFragmentAttribute> ForeignAttributes { get; init; } = [];

    /// <summary>Child elements that this model keeps without reading, such as authority requirements.</summary>
    public ImmutableArray<XmlFragment> UnreadChildren { get; init; } = [];
}

/// <summary>An element with a name (DMN 1.5, 6.3.1 Named Element).</summary>
public abstract record NamedElement : DmnElement
{
    /// <summary>The name; empty where the file gave none.</summary>
    public required string Name { get; init; }
}

/// <summary>A reference to an element (DMN 1.5, 6.3.1 DMN Element Reference).</summary>
public sealed record ElementReference : DmnElement
{
    /// <summary>
    /// The address: <c>#</c> and an identifier of this file, or the namespace of a file, <c>#</c> and an identifier of that file.
    /// </summary>
    public required string Href { get; init; }
}

/// <summary>A name with a type: a variable, a parameter, a column (DMN 1.5, 7.3.4 Information Item).</summary>
public sealed record InformationItem : NamedElement
{
    /// <summary>The type's name, or null for any type.</summary>
    public string? TypeRef { get; init; }
}
