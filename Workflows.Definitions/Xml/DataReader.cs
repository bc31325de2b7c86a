using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads what nodes take in and give out, and the data that a process holds (BPMN 2.0.2, 10.4).</summary>
internal sealed class DataReader(References references, string? defaultLanguage)
{
    /// <summary>A data object or a place where data are shown, or null where the element is none.</summary>
    public static FlowElement? ReadFlowElement(FragmentCursor cursor, References references) => cursor.Fragment.Name.LocalName switch
    {
        "dataObject" => cursor.Finish(new DataObject
        {
            Id = cursor.Take("id") ?? "",
            IsCollection = cursor.TakeBoolean("isCollection", otherwise: false),
        }),
        "dataObjectReference" => cursor.Finish(new DataObjectReference
        {
            Id = cursor.Take("id") ?? "",
            DataObjectRef = cursor.Take("dataObjectRef")?.Trim(),
        }),
        "dataStoreReference" => cursor.Finish(new DataStoreReference
        {
            Id = cursor.Take("id") ?? "",
            DataStoreRef = references.Resolve(cursor.Take("dataStoreRef")),
        }),
        _ => null,
    };

    /// <summary>The mappings, associations and properties that every node with data has.</summary>
    public TNode Read<TNode>(FragmentCursor cursor, TNode node)
        where TNode : DataFlowNode
    {
        DataFlowNode bare = node;
        return (TNode)(bare with
        {
            Inputs = cursor.TakeExtensions("input", ExtensionElements.ReadMapping),
            Outputs = cursor.TakeExtensions("output", ExtensionElements.ReadMapping),
            Properties = ReadProperties(cursor),
            DataInputAssociations = ReadAssociations(cursor, "dataInputAssociation"),
            DataOutputAssociations = ReadAssociations(cursor, "dataOutputAssociation"),
        });
    }

    public static InputOutputSpecification ReadSpecification(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new InputOutputSpecification
        {
            Id = cursor.Take("id") ?? "",
            DataInputs = ReadInputs(cursor, "dataInput"),
            DataOutputs = ReadOutputs(cursor, "dataOutput"),
        });
    }

    public static ImmutableArray<DataInput> ReadInputs(FragmentCursor parent, string localName) =>
        parent.TakeEach(child => child.Name.IsModel(localName) ? ReadInput(child) : null);

    public static ImmutableArray<DataOutput> ReadOutputs(FragmentCursor parent, string localName) =>
        parent.TakeEach(child => child.Name.IsModel(localName) ? ReadOutput(child) : null);

    public static ImmutableArray<DataProperty> ReadProperties(FragmentCursor parent) =>
        parent.TakeEach(child => child.Name.IsModel("property") ? ReadProperty(child) : null);

    public static DataInput ReadInput(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new DataInput
        {
            Id = cursor.Take("id") ?? "",
            IsCollection = cursor.TakeBoolean("isCollection", otherwise: false),
        });
    }

    public static DataOutput ReadOutput(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new DataOutput
        {
            Id = cursor.Take("id") ?? "",
            IsCollection = cursor.TakeBoolean("isCollection", otherwise: false),
        });
    }

    private static DataProperty ReadProperty(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new DataProperty { Id = cursor.Take("id") ?? "" });
    }

    private ImmutableArray<DataAssociation> ReadAssociations(FragmentCursor parent, string localName) =>
        parent.TakeEach(child => child.Name.IsModel(localName) ? ReadAssociation(child) : null);

    private DataAssociation ReadAssociation(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new DataAssociation
        {
            Id = cursor.Take("id") ?? "",
            SourceRefs = [.. cursor.TakeAll("sourceRef").Select(reference => references.Resolve(reference.Text()) ?? "")],
            TargetRef = cursor.TakeFirst("targetRef", reference => references.Resolve(reference.Text())),
            Transformation = cursor.TakeFirst("transformation", ReadExpression),
            Assignments = cursor.TakeEach(ReadAssignment),
        });
    }

    private DataAssignment? ReadAssignment(XmlFragment fragment)
    {
        if (!fragment.Name.IsModel("assignment") || fragment.Elements().Any(child => !child.Name.IsModel()))
            return null;
        var cursor = new FragmentCursor(fragment);
        return cursor.TakeFirst("from", ReadExpression) is { } from && cursor.TakeFirst("to", ReadExpression) is { } to
            ? new DataAssignment(from, to)
            : null;
    }

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);
}
