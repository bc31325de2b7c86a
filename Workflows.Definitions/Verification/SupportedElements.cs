using System.Collections.Immutable;

namespace Workflows.Definitions.Verification;

/// <summary>What becomes of an element.</summary>
public enum ElementSupport
{
    /// <summary>The engine acts on it.</summary>
    Executed,

    /// <summary>It is kept and shown, and has no effect on the run.</summary>
    Kept,

    /// <summary>An executable process that holds it is refused at deployment.</summary>
    Refused,
}

/// <summary>The role that an element plays in a file.</summary>
public enum ElementRole
{
    /// <summary>A node that sequence flows connect.</summary>
    FlowNode,

    /// <summary>A flow or data element of a process, which no sequence flow enters.</summary>
    OtherFlowElement,

    /// <summary>What an event reacts to or brings about.</summary>
    EventDefinition,

    /// <summary>A part of another element.</summary>
    Part,

    /// <summary>An element directly inside the definitions.</summary>
    RootElement,
}

/// <summary>One line of the table of what is supported.</summary>
/// <param name="Name">The element's local name in the standard.</param>
/// <param name="Role">The role that it plays.</param>
/// <param name="Support">What becomes of it.</param>
/// <param name="Note">In which form it is supported, or null.</param>
public sealed record SupportedElement(string Name, ElementRole Role, ElementSupport Support, string? Note)
{
    internal bool IsFlowElement => Role is ElementRole.FlowNode or ElementRole.OtherFlowElement;

    internal bool IsFlowNode => Role is ElementRole.FlowNode;
}

/// <summary>
/// What this version supports of BPMN 2.0. The reader, the verification and the guide <c>docs/bpmn-support.md</c> all
/// follow this one table.
/// </summary>
public static class SupportedElements
{
    /// <summary>The table.</summary>
    public static ImmutableArray<SupportedElement> All { get; } =
    [
        .. Lines(ElementRole.FlowNode, ElementSupport.Executed, [
            ("startEvent", "without event definition; one in each process and sub-process"),
            ("endEvent", "without event definition, or terminate"),
            ("intermediateCatchEvent", "timer or message"),
            ("intermediateThrowEvent", "without event definition"),
            ("boundaryEvent", "timer or message, interrupting or not"),
            ("task", "passes on at once"),
            ("manualTask", "passes on at once"),
            ("userTask", "with potential owners, deadline and decisions"),
            ("serviceTask", "with `wf:service`"),
            ("sendTask", "with `wf:service`"),
            ("receiveTask", "with a message"),
            ("subProcess", "embedded; at most 16 levels deep"),
            ("exclusiveGateway", null),
            ("parallelGateway", null),
            ("inclusiveGateway", "the join waits for every token that can still come, in loops too"),
            ("eventBasedGateway", "exclusive, in the flow"),
            ("complexGateway", "with `activationCondition` over `activationCount`; late tokens take flows with a condition")]),
        .. Lines(ElementRole.FlowNode, ElementSupport.Refused,
            "scriptTask", "businessRuleTask", "callActivity", "transaction", "adHocSubProcess", "implicitThrowEvent",
             "choreographyTask", "subChoreography", "callChoreography"),
        .. Lines(ElementRole.OtherFlowElement, ElementSupport.Executed, [
            ("sequenceFlow", "with a FEEL condition, or as default")]),
        .. Lines(ElementRole.OtherFlowElement, ElementSupport.Kept,
            "dataObject", "dataObjectReference", "dataStoreReference"),
        .. Lines(ElementRole.EventDefinition, ElementSupport.Executed, [
            ("timerEventDefinition", "date, duration or cycle, ISO 8601 or FEEL, or `wf:workingDays`"),
            ("messageEventDefinition", "catching"),
            ("terminateEventDefinition", "at an end event")]),
        .. Lines(ElementRole.EventDefinition, ElementSupport.Refused,
            "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition",
            "linkEventDefinition", "compensateEventDefinition", "cancelEventDefinition", "eventDefinitionRef"),
        .. Lines(ElementRole.Part, ElementSupport.Executed, [
            ("potentialOwner", "with a FEEL `resourceAssignmentExpression`, in a user task"),
            ("conditionExpression", "FEEL"),
            ("activationCondition", "FEEL"),
            ("timeDate", "ISO 8601 or FEEL"),
            ("timeDuration", "ISO 8601 or FEEL"),
            ("timeCycle", "`Rn/duration`, at a boundary event that does not interrupt"),
            ("extensionElements", "those of `extension-elements.md`; others are kept"),
            ("incoming", "written anew from the sequence flows"),
            ("outgoing", "written anew from the sequence flows")]),
        .. Lines(ElementRole.Part, ElementSupport.Kept,
            "documentation", "laneSet", "lane", "textAnnotation", "association", "group", "property", "ioSpecification",
            "dataInput", "dataOutput", "inputSet", "outputSet", "dataInputAssociation", "dataOutputAssociation", "dataState",
            "auditing", "monitoring", "rendering", "supports", "supportedInterfaceRef", "ioBinding", "operationRef", "partitionElement",
            "source", "target"),
        .. Lines(ElementRole.Part, ElementSupport.Refused,
            "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "resourceRole", "performer",
            "humanPerformer", "correlationSubscription"),
        .. Lines(ElementRole.RootElement, ElementSupport.Executed, [
            ("process", "one executable process in a file"),
            ("message", "its name, and `wf:correlationKey`")]),
        .. Lines(ElementRole.RootElement, ElementSupport.Kept,
            "import", "extension", "relationship", "collaboration", "choreography", "globalConversation", "category",
            "itemDefinition", "dataStore", "error", "signal", "escalation", "resource", "interface", "endPoint",
            "correlationProperty", "partnerEntity", "partnerRole", "globalTask", "globalUserTask", "globalManualTask",
            "globalScriptTask", "globalBusinessRuleTask", "globalChoreographyTask"),
    ];

    private static ImmutableDictionary<string, SupportedElement> ByName { get; } =
        All.ToImmutableDictionary(element => element.Name, StringComparer.Ordinal);

    /// <summary>The line of an element.</summary>
    /// <param name="localName">The element's local name in the standard's namespace.</param>
    /// <returns>The line, or null where the standard has no such element.</returns>
    public static SupportedElement? Find(string localName) => ByName.GetValueOrDefault(localName);

    private static IEnumerable<SupportedElement> Lines(ElementRole role, ElementSupport support, params string[] names) =>
        names.Select(name => new SupportedElement(name, role, support, null));

    private static IEnumerable<SupportedElement> Lines(ElementRole role, ElementSupport support, (string Name, string? Note)[] lines) =>
        lines.Select(line => new SupportedElement(line.Name, role, support, line.Note));
}
