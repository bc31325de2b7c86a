using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes the nodes and flows of a process or sub-process.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class FlowElementWriter(string expressionType)
{
    private readonly EventDefinitionWriter eventDefinitions = new(expressionType);

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
                _ => throw new ArgumentException($"A {element.GetType().Name} cannot be written.", nameof(container)),
            };
        }
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

    private static string ElementName(FlowNode node) => node switch
    {
        StartEvent => "startEvent",
        EndEvent => "endEvent",
        IntermediateCatchEvent => "intermediateCatchEvent",
        IntermediateThrowEvent => "intermediateThrowEvent",
        BoundaryEvent => "boundaryEvent",
        AbstractTask => "task",
        ManualTask => "manualTask",
        UserTask => "userTask",
        ServiceTask => "serviceTask",
        SendTask => "sendTask",
        ReceiveTask => "receiveTask",
        SubProcess => "subProcess",
        ExclusiveGateway => "exclusiveGateway",
        ParallelGateway => "parallelGateway",
        InclusiveGateway => "inclusiveGateway",
        ComplexGateway => "complexGateway",
        EventBasedGateway => "eventBasedGateway",
        _ => throw new ArgumentException($"A {node.GetType().Name} cannot be written.", nameof(node)),
    };

    private void WriteOwn(FragmentBuilder builder, FlowNode node)
    {
        if (node is Event happening)
            WriteEvent(builder, happening);
        else if (node is Activity activity)
            WriteActivity(builder, activity);
        else if (node is Gateway gateway)
            WriteGateway(builder, gateway);
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

    private void WriteEvent(FragmentBuilder builder, Event happening)
    {
        if (happening is StartEvent { IsInterrupting: false })
            builder.Attribute("isInterrupting", false.ToXml());
        if (happening is BoundaryEvent boundary)
        {
            builder.Attribute("cancelActivity", boundary.CancelActivity ? null : false.ToXml());
            builder.Attribute("attachedToRef", boundary.AttachedToRef);
        }

        builder.Children(happening.EventDefinitions.Select(eventDefinitions.Write));
    }

    private void WriteActivity(FragmentBuilder builder, Activity activity)
    {
        builder.Attribute("default", activity.Default);
        builder.Attribute("messageRef", (activity as SendTask)?.MessageRef ?? (activity as ReceiveTask)?.MessageRef);
        ExtensionElements.Write(builder, activity);
        if (activity is UserTask task)
            builder.Children(task.PotentialOwners.Select(WritePotentialOwner));
        if (activity is SubProcess subProcess)
        {
            builder.Attribute("triggeredByEvent", subProcess.TriggeredByEvent ? true.ToXml() : null);
            builder.Children(WriteAll(subProcess));
        }
    }

    private static XmlFragment WritePotentialOwner(FormalExpression expression)
    {
        var assignment = new FragmentBuilder("resourceAssignmentExpression");
        assignment.Child(ExpressionText.Write("formalExpression", expression, typeName: null));
        var owner = new FragmentBuilder("potentialOwner");
        owner.Child(assignment.Build());
        return owner.Build();
    }
}
