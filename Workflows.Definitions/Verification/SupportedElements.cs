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
/// <param name="Note">In which form it is executed, or null; for what is not, why.</param>
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
    private const string ForReaders = "for readers of the model; the standard gives it no meaning for the run";

    private const string NotExecutable = "the standard has no execution of choreographies and conversations (BPMN 2.0.2, 2.1 and 11)";

    private const string Interfaces = "no web services are called; `wf:service` names what the host does";

    private const string Correlation = "messages are correlated by `wf:correlationKey`";

    /// <summary>The table.</summary>
    public static ImmutableArray<SupportedElement> All { get; } =
    [
        .. Lines(ElementRole.FlowNode, ElementSupport.Executed, [
            ("startEvent", "without event definition; timer, message, signal or conditional at a process; these and error, escalation or compensation at an event sub-process; several of them, any or all"),
            ("endEvent", "without event definition, terminate, message, signal, error, escalation, cancel or compensation; several of them"),
            ("intermediateCatchEvent", "timer, message, signal or conditional; several of them, any or all; link"),
            ("intermediateThrowEvent", "without event definition, message, signal, escalation or compensation; several of them; link"),
            ("boundaryEvent", "timer, message, signal, conditional or escalation, interrupting or not; error, cancel; several of them, any or all; compensation"),
            ("task", "passes on at once"),
            ("scriptTask", "FEEL; with `wf:script`"),
            ("businessRuleTask", "with `wf:decide`, a decision of a DMN model, or with `wf:service`"),
            ("callActivity", "a process or a global task; with `wf:call` a given version of it"),
            ("adHocSubProcess", "parallel or sequential, with `completionCondition`; with `wf:adHoc` it begins with some of its activities"),
            ("manualTask", "passes on at once"),
            ("userTask", "with potential owners, deadline and decisions"),
            ("serviceTask", "with `wf:service`"),
            ("sendTask", "with a message, which the engine sends, or with `wf:service`"),
            ("receiveTask", "with a message; may begin the process"),
            ("subProcess", "embedded, or an event sub-process; at most 16 levels deep"),
            ("transaction", "undone by compensation when it is cancelled"),
            ("exclusiveGateway", null),
            ("parallelGateway", null),
            ("inclusiveGateway", "the join waits for every token that can still come, in loops too"),
            ("eventBasedGateway", "exclusive in the flow; exclusive or parallel where it begins the process"),
            ("complexGateway", "with `activationCondition` over `activationCount`; late tokens take flows with a condition")]),
        .. Lines(ElementRole.FlowNode, ElementSupport.Refused, [
            ("implicitThrowEvent", "as a node of a flow, for which it is not meant; in a `complexBehaviorDefinition` it is executed"),
            ("choreographyTask", NotExecutable),
            ("subChoreography", NotExecutable),
            ("callChoreography", NotExecutable)]),
        .. Lines(ElementRole.OtherFlowElement, ElementSupport.Executed, [
            ("sequenceFlow", "with a FEEL condition, or as default"),
            ("dataObject", "a variable of its scope, under its name"),
            ("dataObjectReference", "the variable of its data object"),
            ("dataStoreReference", "a variable of its scope, under its name")]),
        .. Lines(ElementRole.EventDefinition, ElementSupport.Executed, [
            ("timerEventDefinition", "date, duration or cycle, ISO 8601 or FEEL, or `wf:workingDays`"),
            ("messageEventDefinition", "catching and throwing, there with `wf:service` by the host"),
            ("signalEventDefinition", "catching and throwing"),
            ("errorEventDefinition", "at an end event, a boundary event and the start of an event sub-process"),
            ("escalationEventDefinition", "throwing; catching at a boundary event and the start of an event sub-process"),
            ("conditionalEventDefinition", "catching; asked when variables change"),
            ("linkEventDefinition", "alone, in the flow"),
            ("compensateEventDefinition", "throwing; alone at a boundary event, and at the start of an event sub-process"),
            ("cancelEventDefinition", "at an end event in a transaction and on its boundary"),
            ("eventDefinitionRef", "to an event definition that is a root element"),
            ("terminateEventDefinition", "at an end event")]),
        .. Lines(ElementRole.Part, ElementSupport.Executed, [
            ("potentialOwner", "with a FEEL `resourceAssignmentExpression`, in a user task"),
            ("performer", "like `potentialOwner`"),
            ("humanPerformer", "like `potentialOwner`"),
            ("standardLoopCharacteristics", "with `loopCondition` in FEEL, `testBefore` and `loopMaximum`"),
            ("multiInstanceLoopCharacteristics", "parallel or sequential, over a number or a list; with `wf:loop`; at most 10,000 instances"),
            ("dataInput", "a variable of its activity, under its name"),
            ("dataOutput", "a variable of its activity, under its name"),
            ("dataInputAssociation", "a copy, a `transformation` in FEEL or assignments"),
            ("dataOutputAssociation", "a copy, a `transformation` in FEEL or assignments"),
            ("conditionExpression", "FEEL"),
            ("activationCondition", "FEEL"),
            ("timeDate", "ISO 8601 or FEEL"),
            ("timeDuration", "ISO 8601 or FEEL"),
            ("timeCycle", "`Rn/duration` or `Rn/start/duration`, at a start event, and at a boundary event that does not interrupt"),
            ("condition", "FEEL, of a conditional event"),
            ("association", "from a compensation event to what undoes its activity"),
            ("extensionElements", "those of `extension-elements.md`; others are kept"),
            ("incoming", "written anew from the sequence flows"),
            ("outgoing", "written anew from the sequence flows")]),
        .. Lines(ElementRole.Part, ElementSupport.Kept, [
            ("documentation", ForReaders),
            ("textAnnotation", ForReaders),
            ("group", ForReaders),
            ("laneSet", "the standard gives lanes no meaning for the run; `potentialOwner` says who does a task"),
            ("lane", "as `laneSet`"),
            ("partitionElement", "as `laneSet`"),
            ("property", "a variable needs no declaration"),
            ("ioSpecification", "it frames `dataInput` and `dataOutput`, which are executed"),
            ("inputSet", "an activity begins when a token comes; what it needs is asked of the data by a condition"),
            ("outputSet", "as `inputSet`"),
            ("dataState", "a name for people; values are what conditions ask"),
            ("auditing", "left to each engine by the standard; every step is journaled anyway"),
            ("monitoring", "as `auditing`"),
            ("rendering", "left to each engine by the standard; a task names its form by an extension"),
            ("supports", Interfaces),
            ("supportedInterfaceRef", Interfaces),
            ("ioBinding", Interfaces),
            ("operationRef", Interfaces),
            ("source", "link events are connected by their names, as editors write them"),
            ("target", "as `source`")]),
        .. Lines(ElementRole.Part, ElementSupport.Refused, [
            ("resourceRole", "it does not say what the resource may do; `performer` and `potentialOwner` do"),
            ("correlationSubscription", Correlation)]),
        .. Lines(ElementRole.RootElement, ElementSupport.Executed, [
            ("process", "each executable process of a file is deployed under its own identifier"),
            ("message", "its name, and `wf:correlationKey`"),
            ("signal", "its name"),
            ("error", "its code, or its identifier where it has none"),
            ("escalation", "its code, or its identifier where it has none"),
            ("globalTask", "called by a call activity"),
            ("globalUserTask", "called by a call activity"),
            ("globalManualTask", "called by a call activity"),
            ("globalScriptTask", "called by a call activity; FEEL"),
            ("globalBusinessRuleTask", "called by a call activity")]),
        .. Lines(ElementRole.RootElement, ElementSupport.Kept, [
            ("import", "nothing outside the file is loaded"),
            ("extension", "it announces extensions, which are read or kept by their own names"),
            ("relationship", ForReaders),
            ("category", ForReaders),
            ("partnerEntity", ForReaders),
            ("partnerRole", ForReaders),
            ("collaboration", "pools and message flows are drawn; messages go by their names"),
            ("choreography", NotExecutable),
            ("globalChoreographyTask", NotExecutable),
            ("globalConversation", NotExecutable),
            ("itemDefinition", "values carry their own types"),
            ("dataStore", "the data of the host; `dataStoreReference` is executed"),
            ("resource", "performers are FEEL expressions"),
            ("interface", Interfaces),
            ("endPoint", Interfaces),
            ("correlationProperty", Correlation)]),
    ];

    private static ImmutableDictionary<string, SupportedElement> ByName { get; } =
        All.ToImmutableDictionary(element => element.Name, StringComparer.Ordinal);

    /// <summary>The line of an element.</summary>
    /// <param name="localName">The element's local name in the standard's namespace.</param>
    /// <returns>The line, or null where the standard has no such element.</returns>
    public static SupportedElement? Find(string localName) => ByName.GetValueOrDefault(localName);

    private static IEnumerable<SupportedElement> Lines(ElementRole role, ElementSupport support, (string Name, string? Note)[] lines) =>
        lines.Select(line => new SupportedElement(line.Name, role, support, line.Note));
}
