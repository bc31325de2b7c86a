using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Turns definitions into the outermost element.</summary>
internal sealed class DefinitionsWriter(string modelPrefix)
{
    private readonly FlowElementWriter flowElements =
        new(modelPrefix.Length == 0 ? "tFormalExpression" : modelPrefix + ":tFormalExpression");

    public XmlFragment Write(BpmnDefinitions definitions)
    {
        var builder = new FragmentBuilder("definitions");
        builder.Identity(definitions);
        builder.Attribute("targetNamespace", definitions.TargetNamespace.Length == 0 ? null : definitions.TargetNamespace);
        builder.Attribute("expressionLanguage", definitions.ExpressionLanguage);
        builder.Attribute("exporter", definitions.Exporter);
        builder.Attribute("exporterVersion", definitions.ExporterVersion);
        builder.Children(definitions.OtherRootElements);
        builder.Children(definitions.Messages.Select(Write));
        builder.Children(definitions.Processes.Select(Write));
        builder.Children(definitions.Diagrams);
        return builder.Build(definitions);
    }

    private static XmlFragment Write(Message message)
    {
        var builder = new FragmentBuilder("message");
        builder.Identity(message);
        if (message.CorrelationKey is { } key)
            builder.Extension("correlationKey", ("source", key.Text));
        return builder.Build(message);
    }

    private XmlFragment Write(Process process)
    {
        var builder = new FragmentBuilder("process");
        builder.Identity(process);
        builder.Attribute("isExecutable", process.IsExecutable.ToXml());
        builder.Children(process.LaneSets.Select(lanes => Write(lanes, "laneSet")));
        builder.Children(flowElements.WriteAll(process));
        return builder.Build(process);
    }

    private static XmlFragment Write(LaneSet lanes, string elementName)
    {
        var builder = new FragmentBuilder(elementName);
        builder.Identity(lanes);
        builder.Children(lanes.Lanes.Select(Write));
        return builder.Build(lanes);
    }

    private static XmlFragment Write(Lane lane)
    {
        var builder = new FragmentBuilder("lane");
        builder.Identity(lane);
        foreach (var node in lane.FlowNodeRefs)
            builder.Child("flowNodeRef", node);
        if (lane.ChildLaneSet is { } lanes)
            builder.Child(Write(lanes, "childLaneSet"));
        return builder.Build(lane);
    }
}
