using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Builds one element of the standard, with its children in the order that the standard's schema asks for.</summary>
internal sealed class FragmentBuilder(string localName)
{
    private readonly ImmutableArray<XmlFragmentAttribute>.Builder attributes = ImmutableArray.CreateBuilder<XmlFragmentAttribute>();
    private readonly List<XmlFragment> children = [];
    private readonly ImmutableArray<XmlFragmentContent>.Builder extensions = ImmutableArray.CreateBuilder<XmlFragmentContent>();
    private string? text;

    /// <summary>An attribute; nothing where the value is null.</summary>
    public void Attribute(string name, string? value, string namespaceName = "")
    {
        if (value is not null)
            attributes.Add(new XmlFragmentAttribute(new XmlName(namespaceName, name), value));
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
        var child = new FragmentBuilder(name);
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
        extensions.AddRange(element.ForeignExtensions.Select(extension => new XmlFragmentContent(extension, null)));
        return Build();
    }

    public XmlFragment Build()
    {
        if (extensions.Count > 0)
        {
            var name = new XmlName(BpmnNamespaces.Model, "extensionElements");
            children.Add(new XmlFragment(name, [], extensions.ToImmutable()));
        }

        IEnumerable<XmlFragmentContent> content = children
            .OrderBy(child => SchemaOrder.Of(child.Name))
            .Select(child => new XmlFragmentContent(child, null));
        if (!string.IsNullOrEmpty(text))
            content = content.Prepend(new XmlFragmentContent(null, text));
        return new XmlFragment(new XmlName(BpmnNamespaces.Model, localName), attributes.ToImmutable(), [.. content]);
    }
}

/// <summary>Values in the lexical forms of XML Schema.</summary>
internal static class XmlValues
{
    public static string ToXml(this bool value) => value ? "true" : "false";

    public static string ToXml(this int value) => value.ToString(CultureInfo.InvariantCulture);
}
