using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>Reads the nodes and flows of a process or sub-process (BPMN 2.0.2, 8.4.8).</summary>
internal sealed class FlowElementReader(References references, string? defaultLanguage)
{
    private readonly EventDefinitionReader eventDefinitions = new(references, defaultLanguage);

    /// <summary>The flow elements directly inside; what is no flow element, such as annotations, is left.</summary>
    /// <remarks>Sub-processes make this recursive; the reader's depth limit bounds it.</remarks>
    public ImmutableArray<FlowElement> ReadAll(FragmentCursor container) => container.TakeEach(ReadFlowElement);

    private FlowElement? ReadFlowElement(XmlFragment fragment)
    {
        if (!fragment.Name.IsModel())
            return null;

        var cursor = new FragmentCursor(fragment);
        FlowElement? element = fragment.Name.LocalName switch
        {
            "sequenceFlow" => ReadSequenceFlow(cursor),
            "exclusiveGateway" => Finish(cursor, new ExclusiveGateway { Id = Id(cursor), Default = cursor.Take("default") }),
            "parallelGateway" => Finish(cursor, new ParallelGateway { Id = Id(cursor) }),
            "inclusiveGateway" => Finish(cursor, new InclusiveGateway { Id = Id(cursor), Default = cursor.Take("default") }),
            "complexGateway" => Finish(cursor, new ComplexGateway
            {
                Id = Id(cursor),
                Default = cursor.Take("default"),
                ActivationCondition = cursor.TakeFirst("activationCondition", ReadExpression),
            }),
            "eventBasedGateway" => Finish(cursor, new EventBasedGateway
            {
                Id = Id(cursor),
                Instantiate = cursor.TakeBoolean("instantiate", otherwise: false),
                IsParallel = cursor.TakeName("eventGatewayType", "Parallel", "Exclusive") is "Parallel",
            }),
            _ => ReadEvent(cursor) ?? ReadActivity(cursor),
        };
        return element ?? ReadUninterpreted(fragment);
    }

    private SequenceFlow ReadSequenceFlow(FragmentCursor cursor) => cursor.Finish(new SequenceFlow
    {
        Id = Id(cursor),
        SourceRef = cursor.Take("sourceRef")?.Trim() ?? "",
        TargetRef = cursor.Take("targetRef")?.Trim() ?? "",
        ConditionExpression = cursor.TakeFirst("conditionExpression", ReadExpression),
    });

    private FlowElement? ReadEvent(FragmentCursor cursor) => cursor.Fragment.Name.LocalName switch
    {
        "startEvent" => FinishEvent(cursor, new StartEvent
        {
            Id = Id(cursor),
            IsInterrupting = cursor.TakeBoolean("isInterrupting", otherwise: true),
        }),
        "endEvent" => FinishEvent(cursor, new EndEvent { Id = Id(cursor) }),
        "intermediateCatchEvent" => FinishEvent(cursor, new IntermediateCatchEvent { Id = Id(cursor) }),
        "intermediateThrowEvent" => FinishEvent(cursor, new IntermediateThrowEvent { Id = Id(cursor) }),
        "boundaryEvent" => FinishEvent(cursor, new BoundaryEvent
        {
            Id = Id(cursor),
            AttachedToRef = references.Resolve(cursor.Take("attachedToRef")) ?? "",
            CancelActivity = cursor.TakeBoolean("cancelActivity", otherwise: true),
        }),
        _ => null,
    };

    private FlowElement? ReadActivity(FragmentCursor cursor) => cursor.Fragment.Name.LocalName switch
    {
        "task" => FinishActivity(cursor, new AbstractTask { Id = Id(cursor) }),
        "manualTask" => FinishActivity(cursor, new ManualTask { Id = Id(cursor) }),
        "userTask" => FinishActivity(cursor, ReadUserTask(cursor)),
        "serviceTask" => FinishActivity(cursor, new ServiceTask { Id = Id(cursor), ServiceType = ServiceType(cursor) }),
        "sendTask" => FinishActivity(cursor, new SendTask
        {
            Id = Id(cursor),
            MessageRef = references.Resolve(cursor.Take("messageRef")),
            ServiceType = ServiceType(cursor),
        }),
        "receiveTask" => FinishActivity(cursor, new ReceiveTask
        {
            Id = Id(cursor),
            MessageRef = references.Resolve(cursor.Take("messageRef")),
        }),
        "subProcess" => FinishActivity(cursor, new SubProcess
        {
            Id = Id(cursor),
            TriggeredByEvent = cursor.TakeBoolean("triggeredByEvent", otherwise: false),
            FlowElements = ReadAll(cursor),
        }),
        _ => null,
    };

    private UserTask ReadUserTask(FragmentCursor cursor) => new()
    {
        Id = Id(cursor),
        PotentialOwners = cursor.TakeEach(ReadPotentialOwner),
        StepKind = cursor.TakeExtension("step", ExtensionElements.ReadStepKind),
        Deadline = cursor.TakeExtension("deadline", ExtensionElements.ReadDeadline),
        Decisions = cursor.TakeExtensions("decision", ExtensionElements.ReadDecision),
        SeparateFrom = cursor.TakeExtensions("separateFrom", ExtensionElements.ReadSeparateFrom),
    };

    private FormalExpression? ReadPotentialOwner(XmlFragment owner) =>
        owner.Name.IsModel("potentialOwner")
        && SoleChild(owner, ["resourceAssignmentExpression"]) is { } assignment
        && SoleChild(assignment, ["formalExpression", "expression"]) is { } expression
            ? ReadExpression(expression)
            : null;

    // An owner that is a reference to a resource, or has a name of its own, is more than the model can hold: it is left.
    // The standard's schema allows both names for the expression, and editors write either.
    private static XmlFragment? SoleChild(XmlFragment parent, string[] localNames) =>
        parent.Attributes.All(attribute => attribute.Name == new XmlName("", "id"))
        && parent.Elements().ToArray() is [var child]
        && child.Name.IsModel()
        && localNames.Contains(child.Name.LocalName)
            ? child
            : null;

    private static UninterpretedFlowElement? ReadUninterpreted(XmlFragment fragment)
    {
        var support = SupportedElements.Find(fragment.Name.LocalName);
        if (support is { IsFlowElement: false })
            return null;

        return new UninterpretedFlowElement
        {
            Id = fragment.Attribute("id") ?? "",
            Name = fragment.Attribute("name"),
            Fragment = fragment,
            IsFlowNode = support?.IsFlowNode ?? false,
        };
    }

    private FlowElement FinishEvent(FragmentCursor cursor, Event element) =>
        Finish(cursor, element with { EventDefinitions = cursor.TakeEach(eventDefinitions.Read) });

    private FlowElement FinishActivity(FragmentCursor cursor, Activity activity) =>
        Finish(cursor, activity with
        {
            Default = cursor.Take("default"),
            Inputs = cursor.TakeExtensions("input", ExtensionElements.ReadMapping),
            Outputs = cursor.TakeExtensions("output", ExtensionElements.ReadMapping),
        });

    // What enters and leaves a node is known from the flows; the writer states it anew.
    private static FlowElement Finish(FragmentCursor cursor, FlowNode node)
    {
        cursor.TakeAll("incoming");
        cursor.TakeAll("outgoing");
        return cursor.Finish(node);
    }

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);

    private static string Id(FragmentCursor cursor) => cursor.Take("id") ?? "";

    private static string? ServiceType(FragmentCursor cursor) => cursor.TakeExtension("service", ExtensionElements.ReadServiceType);
}
