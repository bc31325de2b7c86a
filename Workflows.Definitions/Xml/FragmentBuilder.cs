using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Builds one element of the standard, with its children in the order that the standard's schema asks for.</summary>
/// <param name="localName">The element's name.</param>
/// <param name="namespaceName">The standard's namespace; that of BPMN where none is given.</param>
/// <param name="order">The rank of a child in the standard's schema; that of BPMN where none is given.</param>
internal sealed class FragmentBuilder(string localName, string namespaceName = BpmnNamespaces.Model, Func<XmlName, int>? order = null)
{
    private readonly Func<XmlName, int> rank = order ?? SchemaOrder.Of;
    private readonly ImmutableArray<XmlFragmentAttribute>.Builder attributes = ImmutableArray.CreateBuilder<XmlFragmentAttribute>();
    private readonly List<XmlFragment> children = [];
    private readonly ImmutableArray<XmlFragmentContent>.Builder extensions = ImmutableArray.CreateBuilder<XmlFragmentContent>();
    private string? text;

    /// <summary>An attribute; nothing where the value is null.</summary>
    public void Attribute(string name, string? value, string attributeNamespace = "")
    {
        if (value is not null)
            attributes.Add(new XmlFragmentAttribute(new XmlName(attributeNamespace, name), value));
    }

    /// <summary>Attributes that the model keeps. One that it could not read goes before what the model took in its place.</summary>
    public void Attributes(ImmutableArray<XmlFragmentAttribute> more)
    {
        foreach (var attribute in more)
        {
            attributes.RemoveAll(written => written.Name == attribute.Name);
            attributes.Add(attribute);
        }
    }

    public void Text(string value) => text = value;

    public void Child(XmlFragment? child)
    {
        if (child is not null)
            children.Add(child);
    }

    public void Child(string name, string content)
    {
        var child = new FragmentBuilder(name, namespaceName, order);
        child.Text(content);
        children.Add(child.Build());
    }

    public void Children(IEnumerable<XmlFragment> more) => children.AddRange(more);

    /// <summary>One of the platform's own extension elements; attributes without a value are left out.</summary>
    public void Extension(string name, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var extensionAttributes = ImmutableArray.CreateBuilder<XmlFragmentAttribute>();
        foreach (var (attribute, value) in values)
        {
            if (value is not null)
                extensionAttributes.Add(new XmlFragmentAttribute(new XmlName("", attribute), value));
        }

        var extension = new XmlFragment(new XmlName(BpmnNamespaces.Workflows, name), extensionAttributes.ToImmutable(), []);
        extensions.Add(new XmlFragmentContent(extension, null));
    }

    /// <summary>Extension elements that the model keeps.</summary>
    public void Extensions(IEnumerable<XmlFragment> more) =>
        extensions.AddRange(more.Select(extension => new XmlFragmentContent(extension, null)));

    /// <summary>The identifier and the name, which come first.</summary>
    public void Identity(BaseElement element)
    {
        Attribute("id", element.Id.Length == 0 ? null : element.Id);
        Attribute("name", element.Name);
    }

    /// <summary>All that every element has beside its identity.</summary>
    public XmlFragment Build(BaseElement element)
    {
        Attributes(element.UnreadAttributes);
        Attributes(element.ForeignAttributes);
        foreach (var documentation in element.Documentation)
        {
            var child = new FragmentBuilder("documentation");
            child.Attributes(documentation.UnreadAttributes);
            child.Text(documentation.Text);
            Child(child.Build());
        }

        Children(element.UnreadChildren);
        Extensions(element.ForeignExtensions);
        return Build();
    }

    public XmlFragment Build()
    {
        if (extensions.Count > 0)
        {
            var name = new XmlName(namespaceName, "extensionElements");
            children.Add(new XmlFragment(name, [], extensions.ToImmutable()));
        }

        IEnumerable<XmlFragmentContent> content = children
            .OrderBy(child => rank(child.Name))
            .Select(child => new XmlFragmentContent(child, null));
        if (!string.IsNullOrEmpty(text))
            content = content.Prepend(new XmlFragmentContent(null, text));
        return new XmlFragment(new XmlName(namespaceName, localName), attributes.ToImmutable(), [.. content]);
    }
}

/// <summary>Values in the lexical forms of XML Schema.</summary>
internal static class XmlValues
{
    public static string ToXml(this bool value) => value ? "true" : "false";

    public static string ToXml(this int value) => value.ToString(CultureInfo.InvariantCulture);
}
