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
    ImmutableArray<XmlFragmentContent> Children)
{
    /// <summary>The nested elements, in order, without the text between them.</summary>
    /// <returns>The elements directly inside.</returns>
    public IEnumerable<XmlFragment> Elements() => Children.Select(content => content.Element).OfType<XmlFragment>();

    /// <summary>The text directly inside, without that of nested elements.</summary>
    /// <returns>The text; empty where there is none.</returns>
    public string Text() => string.Concat(Children.Select(content => content.Text));

    /// <summary>The value of an attribute.</summary>
    /// <param name="localName">The local part of its name.</param>
    /// <param name="namespaceName">The namespace of its name; empty for none.</param>
    /// <returns>The value, or null where the attribute is missing.</returns>
    public string? Attribute(string localName, string namespaceName = "") =>
        Attributes.FirstOrDefault(attribute => attribute.Name == new XmlName(namespaceName, localName))?.Value;
}

/// <summary>Something inside an <see cref="XmlFragment"/>: text or a nested element.</summary>
/// <param name="Element">The nested element, or null where this is text.</param>
/// <param name="Text">The text, or null where this is an element.</param>
public sealed record XmlFragmentContent(XmlFragment? Element, string? Text);
