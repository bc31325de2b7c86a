using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Writes what many elements have in common, in the namespace of the version that the file follows.</summary>
internal sealed class DmnFragments(string modelNamespace)
{
    public string ModelNamespace => modelNamespace;

    /// <summary>An element with what comes first: its identifier, its name where it has one, its label.</summary>
    public FragmentBuilder Begin(string localName, DmnElement element)
    {
        var builder = new FragmentBuilder(localName, modelNamespace, DmnSchemaOrder.Of);
        builder.Attribute("id", element.Id);
        if (element is NamedElement { Name: { Length: > 0 } name })
            builder.Attribute("name", name);
        builder.Attribute("label", element.Label);
        if (element.Description is { } description)
            builder.Child("description", description);
        return builder;
    }

    /// <summary>The element with all that the model keeps without reading.</summary>
    public static XmlFragment End(FragmentBuilder builder, DmnElement element)
    {
        builder.Attributes(element.UnreadAttributes);
        builder.Attributes(element.ForeignAttributes);
        builder.Children(element.UnreadChildren);
        builder.Extensions(element.ForeignExtensions);
        return builder.Build();
    }

    public XmlFragment InformationItem(string localName, InformationItem item)
    {
        var builder = Begin(localName, item);
        builder.Attribute("typeRef", item.TypeRef);
        return End(builder, item);
    }

    public XmlFragment Reference(string localName, ElementReference reference)
    {
        var builder = Begin(localName, reference);
        builder.Attribute("href", reference.Href);
        return End(builder, reference);
    }

    public XmlFragment UnaryTests(string localName, UnaryTests tests)
    {
        var builder = Begin(localName, tests);
        builder.Attribute("expressionLanguage", tests.ExpressionLanguage);
        Text(builder, tests.Text);
        return End(builder, tests);
    }

    public XmlFragment Literal(string localName, LiteralExpression literal)
    {
        var builder = Begin(localName, literal);
        builder.Attribute("typeRef", literal.TypeRef);
        builder.Attribute("expressionLanguage", literal.ExpressionLanguage);
        Text(builder, literal.Text);
        return End(builder, literal);
    }

    public static void Text(FragmentBuilder builder, string? text)
    {
        if (text is not null)
            builder.Child("text", text);
    }
}
