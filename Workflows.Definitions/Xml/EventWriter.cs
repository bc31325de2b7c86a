using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes what events have beside their identity.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class EventWriter(string expressionType)
{
    private readonly EventDefinitionWriter eventDefinitions = new(expressionType);
    private readonly DataWriter data = new(expressionType);

    public void Write(FragmentBuilder builder, Event happening)
    {
        if (happening is StartEvent { IsInterrupting: false })
            builder.Attribute("isInterrupting", false.ToXml());
        if (happening is CatchEvent { ParallelMultiple: true })
            builder.Attribute("parallelMultiple", true.ToXml());
        if (happening is BoundaryEvent boundary)
        {
            builder.Attribute("cancelActivity", boundary.CancelActivity ? null : false.ToXml());
            builder.Attribute("attachedToRef", boundary.AttachedToRef);
        }

        ExtensionWriter.Write(builder, happening);
        data.Write(builder, happening);
        builder.Children(DataWriter.Write(happening.DataInputs));
        builder.Children(DataWriter.Write(happening.DataOutputs));
        builder.Children(happening.EventDefinitions.Select(eventDefinitions.Write));
    }
}
