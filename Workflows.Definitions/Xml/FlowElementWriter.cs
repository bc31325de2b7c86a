using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes the nodes and flows of a process or sub-process.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class FlowElementWriter(string expressionType)
{
    private readonly EventWriter events = new(expressionType);
    private readonly ActivityWriter activities = new(expressionType);

    /// <summary>The elements of one container. Sub-processes make this recursive; the writer checks their depth before.</summary>
    public IEnumerable<XmlFragment> WriteAll(IFlowElementsContainer container)
    {
        var incoming = container.FlowElements.OfType<SequenceFlow>().ToLookup(flow => flow.TargetRef, flow => flow.Id);
        var outgoing = container.FlowElements.OfType<SequenceFlow>().ToLookup(flow => flow.SourceRef, flow => flow.Id);
        foreach (var element in container.FlowElements)
        {
            yield return element switch
            {
                UninterpretedFlowElement uninterpreted => uninterpreted.Fragment,
                SequenceFlow flow => Write(flow),
                FlowNode node => Write(node, incoming[node.Id], outgoing[node.Id]),
                _ => DataWriter.Write(element),
            };
        }

        foreach (var association in container.Associations)
            yield return Write(association);
    }

    public XmlFragment Write(GlobalTask global)
    {
        var builder = new FragmentBuilder(GlobalTasks.LocalName(global.Task));
        builder.Identity(global.Task);
        activities.Write(builder, global.Task);
        return builder.Build(global.Task);
    }

    private XmlFragment Write(SequenceFlow flow)
    {
        var builder = new FragmentBuilder("sequenceFlow");
        builder.Identity(flow);
        builder.Attribute("sourceRef", flow.SourceRef);
        builder.Attribute("targetRef", flow.TargetRef);
        if (flow.ConditionExpression is { } condition)
            builder.Child(ExpressionText.Write("conditionExpression", condition, expressionType));
        return builder.Build(flow);
    }

    private XmlFragment Write(FlowNode node, IEnumerable<string> incoming, IEnumerable<string> outgoing)
    {
        var builder = new FragmentBuilder(ElementName(node));
        builder.Identity(node);
        WriteOwn(builder, node);
        foreach (var flow in incoming.Where(flow => flow.Length > 0))
            builder.Child("incoming", flow);
        foreach (var flow in outgoing.Where(flow => flow.Length > 0))
            builder.Child("outgoing", flow);
        return builder.Build(node);
    }

    private static XmlFragment Write(Association association)
    {
        var builder = new FragmentBuilder("association");
        builder.Identity(association);
        builder.Attribute("associationDirection", association.Direction);
        builder.Attribute("sourceRef", association.SourceRef);
        builder.Attribute("targetRef", association.TargetRef);
        return builder.Build(association);
    }

    // Every type of the model has the standard's name, but for the task without a type.
    private static string ElementName(FlowNode node) =>
        node is AbstractTask ? "task" : char.ToLowerInvariant(node.GetType().Name[0]) + node.GetType().Name[1..];

    private void WriteOwn(FragmentBuilder builder, FlowNode node)
    {
        switch (node)
        {
            case Event happening:
                events.Write(builder, happening);
                break;
            case Activity activity:
                activities.Write(builder, activity);
                WriteInside(builder, activity);
                break;
            case Gateway gateway:
                WriteGateway(builder, gateway);
                break;
            default:
                throw new ArgumentException($"A {node.GetType().Name} cannot be written.", nameof(node));
        }
    }

    private void WriteInside(FragmentBuilder builder, Activity activity)
    {
        if (activity is not SubProcess subProcess)
            return;
        builder.Children(subProcess.LaneSets.Select(lanes => LaneWriter.Write(lanes, "laneSet")));
        builder.Children(WriteAll(subProcess));
    }

    private void WriteGateway(FragmentBuilder builder, Gateway gateway)
    {
        switch (gateway)
        {
            case ExclusiveGateway exclusive:
                builder.Attribute("default", exclusive.Default);
                break;
            case InclusiveGateway inclusive:
                builder.Attribute("default", inclusive.Default);
                break;
            case ComplexGateway complex:
                builder.Attribute("default", complex.Default);
                if (complex.ActivationCondition is { } condition)
                    builder.Child(ExpressionText.Write("activationCondition", condition, expressionType));
                break;
            case EventBasedGateway eventBased:
                builder.Attribute("instantiate", eventBased.Instantiate ? true.ToXml() : null);
                builder.Attribute("eventGatewayType", eventBased.IsParallel ? "Parallel" : null);
                break;
            default:
                break;
        }
    }
}
