using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes what nodes take in and give out, and the data that a process holds.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class DataWriter(string expressionType)
{
    /// <summary>A flow element that is data.</summary>
    /// <exception cref="ArgumentException">The element is none.</exception>
    public static XmlFragment Write(FlowElement element)
    {
        switch (element)
        {
            case DataObject data:
                var builder = Begin("dataObject", data);
                builder.Attribute("isCollection", data.IsCollection ? true.ToXml() : null);
                return builder.Build(data);
            case DataObjectReference reference:
                return Write("dataObjectReference", "dataObjectRef", reference.DataObjectRef, reference);
            case DataStoreReference reference:
                return Write("dataStoreReference", "dataStoreRef", reference.DataStoreRef, reference);
            default:
                throw new ArgumentException($"A {element.GetType().Name} cannot be written.", nameof(element));
        }
    }

    public static XmlFragment Write(InputOutputSpecification specification)
    {
        var builder = Begin("ioSpecification", specification);
        builder.Children(Write(specification.DataInputs));
        builder.Children(Write(specification.DataOutputs));
        return builder.Build(specification);
    }

    public static IEnumerable<XmlFragment> Write(IEnumerable<DataInput> inputs) =>
        inputs.Select(input => Write("dataInput", input, input.IsCollection));

    public static IEnumerable<XmlFragment> Write(IEnumerable<DataOutput> outputs) =>
        outputs.Select(output => Write("dataOutput", output, output.IsCollection));

    public static XmlFragment Write(string localName, BaseElement item, bool isCollection)
    {
        var builder = Begin(localName, item);
        builder.Attribute("isCollection", isCollection ? true.ToXml() : null);
        return builder.Build(item);
    }

    public static XmlFragment Write(DataProperty property) => Begin("property", property).Build(property);

    public void Write(FragmentBuilder builder, DataFlowNode node)
    {
        builder.Children(node.Properties.Select(Write));
        builder.Children(node.DataInputAssociations.Select(association => Write("dataInputAssociation", association)));
        builder.Children(node.DataOutputAssociations.Select(association => Write("dataOutputAssociation", association)));
    }

    private XmlFragment Write(string localName, DataAssociation association)
    {
        var builder = Begin(localName, association);
        foreach (var source in association.SourceRefs)
            builder.Child("sourceRef", source);
        if (association.TargetRef is { } target)
            builder.Child("targetRef", target);
        if (association.Transformation is { } transformation)
            builder.Child(ExpressionText.Write("transformation", transformation, expressionType));
        builder.Children(association.Assignments.Select(Write));
        return builder.Build(association);
    }

    private XmlFragment Write(DataAssignment assignment)
    {
        var builder = new FragmentBuilder("assignment");
        builder.Child(ExpressionText.Write("from", assignment.From, expressionType));
        builder.Child(ExpressionText.Write("to", assignment.To, expressionType));
        return builder.Build();
    }

    private static XmlFragment Write(string localName, string attribute, string? reference, BaseElement element)
    {
        var builder = Begin(localName, element);
        builder.Attribute(attribute, reference);
        return builder.Build(element);
    }

    private static FragmentBuilder Begin(string localName, BaseElement element)
    {
        var builder = new FragmentBuilder(localName);
        builder.Identity(element);
        return builder;
    }
}
