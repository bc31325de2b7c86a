using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>What every BPMN element has (BPMN 2.0.2, 8.2.1 BaseElement).</summary>
public abstract record BaseElement
{
    /// <summary>The identifier, unique within its file; empty where the file gave none.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The <c>documentation</c> elements, in order.</summary>
    public ImmutableArray<Documentation> Documentation { get; init; } = [];

    /// <summary>The children of <c>extensionElements</c> that this model does not read, kept for the round trip.</summary>
    public ImmutableArray<XmlFragment> ForeignExtensions { get; init; } = [];

    /// <summary>
    /// The standard's own attributes that this model does not read, or whose value it cannot read, kept for the round trip.
    /// </summary>
    public ImmutableArray<XmlFragmentAttribute> UnreadAttributes { get; init; } = [];

    /// <summary>The attributes of other namespaces that this model does not read, kept for the round trip.</summary>
    public ImmutableArray<XmlFragmentAttribute> ForeignAttributes { get; init; } = [];

    /// <summary>Standard child elements that this model keeps without reading, such as data associations.</summary>
    public ImmutableArray<XmlFragment> UnreadChildren { get; init; } = [];
}

/// <summary>A text that explains an element (BPMN 2.0.2, 8.4.1 Documentation).</summary>
/// <param name="Text">The text.</param>
public sealed record Documentation(string Text)
{
    /// <summary>The attributes, such as <c>id</c> and <c>textFormat</c>, kept for the round trip.</summary>
    public ImmutableArray<XmlFragmentAttribute> UnreadAttributes { get; init; } = [];
}
