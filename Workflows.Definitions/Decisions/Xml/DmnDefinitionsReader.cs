using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Turns the outermost element into definitions.</summary>
internal sealed class DmnDefinitionsReader(NamespacePrefixes prefixes, XmlFragment root)
{
    private readonly FragmentCursor definitions = new(root);
    private readonly DrgElementReader elements = new(root.Name.NamespaceName);

    public DmnDefinitions Read() => definitions.Finish(new DmnDefinitions
    {
        Name = definitions.TakeName(),
        Namespace = definitions.Take("namespace") ?? "",
        ModelNamespace = root.Name.NamespaceName,
        ExpressionLanguage = definitions.Take("expressionLanguage"),
        TypeLanguage = definitions.Take("typeLanguage"),
        Exporter = definitions.Take("exporter"),
        ExporterVersion = definitions.Take("exporterVersion"),
        Imports = ReadAll("import", ReadImport),
        ItemDefinitions = ReadAll("itemDefinition", ReadItemDefinition),
        DrgElements = definitions.TakeEach(elements.Read),
        Diagrams = definitions.TakeEach(child => DmnNamespaces.IsDiagram(child.Name.NamespaceName) ? child : null),
        Prefixes = prefixes.ToImmutable(),
    });

    private ImmutableArray<TElement> ReadAll<TElement>(string localName, Func<XmlFragment, TElement> read) =>
        [.. definitions.TakeAll(localName).Select(read)];

    private static Import ReadImport(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Import
        {
            Name = cursor.TakeName(),
            Namespace = cursor.Take("namespace") ?? "",
            ImportType = cursor.Take("importType"),
            LocationUri = cursor.Take("locationURI"),
        });
    }

    // Components nest, which makes this recursive; the reader's depth limit bounds it.
    private static ItemDefinition ReadItemDefinition(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new ItemDefinition
        {
            Name = cursor.TakeName(),
            TypeRef = cursor.TakeText("typeRef"),
            TypeLanguage = cursor.Take("typeLanguage"),
            IsCollection = cursor.TakeBoolean("isCollection", otherwise: false),
            AllowedValues = cursor.TakeFirst("allowedValues", DmnElementReading.ReadUnaryTests),
            TypeConstraint = cursor.TakeFirst("typeConstraint", DmnElementReading.ReadUnaryTests),
            ItemComponents = [.. cursor.TakeAll("itemComponent").Select(ReadItemDefinition)],
            FunctionItem = cursor.TakeFirst("functionItem", ReadFunctionItem),
        });
    }

    private static FunctionItem ReadFunctionItem(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new FunctionItem
        {
            Parameters = [.. cursor.TakeAll("parameters").Select(DmnElementReading.ReadInformationItem)],
            OutputTypeRef = cursor.Take("outputTypeRef"),
        });
    }
}
