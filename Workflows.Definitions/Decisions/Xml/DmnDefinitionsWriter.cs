using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Turns definitions into the outermost element.</summary>
internal sealed class DmnDefinitionsWriter(DmnFragments fragments)
{
    private readonly DrgElementWriter elements = new(fragments);

    public XmlFragment Write(DmnDefinitions definitions)
    {
        var builder = fragments.Begin("definitions", definitions);
        builder.Attribute("namespace", definitions.Namespace);
        builder.Attribute("expressionLanguage", definitions.ExpressionLanguage);
        builder.Attribute("typeLanguage", definitions.TypeLanguage);
        builder.Attribute("exporter", definitions.Exporter);
        builder.Attribute("exporterVersion", definitions.ExporterVersion);
        builder.Children(definitions.Imports.Select(Write));
        builder.Children(definitions.ItemDefinitions.Select(definition => Write("itemDefinition", definition)));
        builder.Children(definitions.DrgElements.Select(elements.Write));
        builder.Children(definitions.Diagrams);
        return DmnFragments.End(builder, definitions);
    }

    private XmlFragment Write(Import import)
    {
        var builder = fragments.Begin("import", import);
        builder.Attribute("namespace", import.Namespace);
        builder.Attribute("locationURI", import.LocationUri);
        builder.Attribute("importType", import.ImportType);
        return DmnFragments.End(builder, import);
    }

    // Components nest, which makes this recursive; the writer checks their depth before.
    private XmlFragment Write(string localName, ItemDefinition definition)
    {
        var builder = fragments.Begin(localName, definition);
        builder.Attribute("typeLanguage", definition.TypeLanguage);
        if (definition.IsCollection)
            builder.Attribute("isCollection", true.ToXml());
        if (definition.TypeRef is { } typeRef)
            builder.Child("typeRef", typeRef);
        if (definition.AllowedValues is { } allowed)
            builder.Child(fragments.UnaryTests("allowedValues", allowed));
        if (definition.TypeConstraint is { } constraint)
            builder.Child(fragments.UnaryTests("typeConstraint", constraint));
        builder.Children(definition.ItemComponents.Select(component => Write("itemComponent", component)));
        if (definition.FunctionItem is { } function)
            builder.Child(Write(function));
        return DmnFragments.End(builder, definition);
    }

    private XmlFragment Write(FunctionItem function)
    {
        var builder = fragments.Begin("functionItem", function);
        builder.Attribute("outputTypeRef", function.OutputTypeRef);
        builder.Children(function.Parameters.Select(parameter => fragments.InformationItem("parameters", parameter)));
        return DmnFragments.End(builder, function);
    }
}
