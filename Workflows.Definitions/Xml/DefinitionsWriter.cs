using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Turns definitions into the outermost element.</summary>
internal sealed class DefinitionsWriter
{
    private readonly FlowElementWriter flowElements;
    private readonly EventDefinitionWriter eventDefinitions;

    /// <summary>A writer for a file.</summary>
    /// <param name="modelPrefix">The file's prefix for the standard's elements; empty for none.</param>
    public DefinitionsWriter(string modelPrefix)
    {
        var expressionType = modelPrefix.Length == 0 ? "tFormalExpression" : modelPrefix + ":tFormalExpression";
        (flowElements, eventDefinitions) = (new FlowElementWriter(expressionType), new EventDefinitionWriter(expressionType));
    }

    public XmlFragment Write(BpmnDefinitions definitions)
    {
        var builder = new FragmentBuilder("definitions");
        builder.Identity(definitions);
        builder.Attribute("targetNamespace", definitions.TargetNamespace.Length == 0 ? null : definitions.TargetNamespace);
        builder.Attribute("expressionLanguage", definitions.ExpressionLanguage);
        builder.Attribute("exporter", definitions.Exporter);
        builder.Attribute("exporterVersion", definitions.ExporterVersion);
        builder.Children(definitions.OtherRootElements);
        builder.Children(definitions.Messages.Select(RootElementWriter.Write));
        builder.Children(definitions.Signals.Select(RootElementWriter.Write));
        builder.Children(definitions.Errors.Select(RootElementWriter.Write));
        builder.Children(definitions.Escalations.Select(RootElementWriter.Write));
        builder.Children(definitions.EventDefinitions.Select(eventDefinitions.Write));
        builder.Children(definitions.GlobalTasks.Select(flowElements.Write));
        builder.Children(definitions.Collaborations.Select(RootElementWriter.Write));
        builder.Children(definitions.Processes.Select(Write));
        builder.Children(definitions.Diagrams);
        return builder.Build(definitions);
    }

    private XmlFragment Write(Process process)
    {
        var builder = new FragmentBuilder("process");
        builder.Identity(process);
        if (process.StatesIsExecutable || process.IsExecutable)
            builder.Attribute("isExecutable", process.IsExecutable.ToXml());
        builder.Children(process.Properties.Select(DataWriter.Write));
        builder.Children(process.LaneSets.Select(lanes => LaneWriter.Write(lanes, "laneSet")));
        builder.Children(flowElements.WriteAll(process));
        return builder.Build(process);
    }
}
