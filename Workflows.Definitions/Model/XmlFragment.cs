using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>The expanded name of an XML element or attribute.</summary>
/// <param name="NamespaceName">The namespace name; empty for a name in no namespace.</param>
/// <param name="LocalName">The local part.</param>
public readonly record struct XmlName(string NamespaceName, string LocalName);

/// <summary>One attribute that the model keeps without understanding it.</summary>
/// <param name="Name">Its expanded name.</param>
/// <param name="Value">Its value after normalisation.</param>
public sealed record XmlFragmentAttribute(XmlName Name, string Value);

/// <summary>
/// An immutable piece of XML that the model carries through unchanged: foreign extensions (BPMN 2.0.2, 8.2.3)
/// and the diagram (12, BPMN DI).
/// </summary>
/// <param name="Name">The expanded name of the element.</param>
/// <param name="Attributes">Its attributes in document order, namespace declarations left out.</param>
/// <param name="Children">Its content in document order.</param>
public sealed record XmlFragment(
    XmlName Name,
    ImmutableArray<XmlFragmentAttribute> Attributes,
    ImmutableArray<XmlFragmentContent> Children);

/// <summary>Something inside an <see cref="XmlFragment"/>: text or a nested element.</summary>
/// <param name="Element">The nested element, or null where this is text.</param>
/// <param name="Text">The text, or null where this is an element.</param>
public sealed record XmlFragmentContent(XmlFragment? Element, string? Text);
