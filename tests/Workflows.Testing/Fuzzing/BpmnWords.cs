using System.Collections.Immutable;

namespace Workflows.Testing.Fuzzing;

/// <summary>What stands in BPMN files: names, values, and pieces of markup.</summary>
internal static class BpmnWords
{
    private static readonly string[] FlowElements =
    [
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "userTask", "serviceTask", "sendTask",
        "receiveTask", "manualTask", "scriptTask", "businessRuleTask", "task", "callActivity", "subProcess", "transaction", "adHocSubProcess",
        "exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway", "sequenceFlow", "dataObject",
        "dataObjectReference", "dataStoreReference", "textAnnotation", "association", "group", "laneSet", "lane", "process", "collaboration",
        "participant", "messageFlow", "message", "signal", "error", "escalation", "itemDefinition", "category", "import", "definitions",
    ];

    private static readonly string[] Details =
    [
        "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
        "conditionalEventDefinition", "compensateEventDefinition", "linkEventDefinition", "terminateEventDefinition", "cancelEventDefinition",
        "timeDate", "timeDuration", "timeCycle", "condition", "conditionExpression", "multiInstanceLoopCharacteristics", "loopCardinality",
        "standardLoopCharacteristics", "loopCondition", "completionCondition", "loopDataInputRef", "inputDataItem", "potentialOwner",
        "resourceAssignmentExpression", "formalExpression", "extensionElements", "documentation", "incoming", "outgoing", "script",
        "ioSpecification", "dataInput", "dataOutput", "dataInputAssociation", "property", "activationCondition", "source", "target",
    ];

    private static readonly string[] Attributes =
    [
        " id=\"a\"", " name=\"b\"", " sourceRef=\"a\"", " targetRef=\"a\"", " default=\"f\"", " isExecutable=\"true\"", " attachedToRef=\"a\"",
        " cancelActivity=\"false\"", " triggeredByEvent=\"true\"", " isInterrupting=\"false\"", " isSequential=\"true\"", " instantiate=\"true\"",
        " eventGatewayType=\"Parallel\"", " isForCompensation=\"true\"", " scriptFormat=\"feel\"", " calledElement=\"p\"", " messageRef=\"m\"",
        " gatewayDirection=\"Diverging\"", " testBefore=\"true\"", " loopMaximum=\"3\"", " parallelMultiple=\"true\"", " errorRef=\"e\"",
        " language=\"http://www.omg.org/spec/FEEL/20140401\"", " xsi:type=\"tFormalExpression\"", " xml:space=\"preserve\"", " xmlns=\"\"",
        " xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"", " xmlns:wf=\"urn:workflows:bpmn:1.0\"", " wf:workingDays=\"3\"",
    ];

    private static readonly string[] Markup =
    [
        "<", "</", "/>", ">", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE a [", "&#10;", "&#x9;",
        "&amp;", "&lt;", "&e;", "=", "= ", "\"", "'", " ", "true", "false", "PT1H", "R3/PT1H", "P1Y2M10DT2H30M", "2026-03-01T00:00:00Z",
        "wf:deadline", "wf:step", "wf:decision", "wf:input", "wf:output", "wf:serviceType", "wf:correlationKey", "wf:separateFrom",
        "choice = \"a\"", "= 1/0", "activationCount >= 1", "政務公開", "\uFEFF", "\u0000", "\u0085", "\uFFFE", "\uD83D\uDE00",
    ];

    public static ImmutableArray<string> All { get; } =
        [.. FlowElements, .. FlowElements.Select(name => $"<{name} id=\"n\"/>"), .. Details, .. Details.Select(name => $"<{name}>x</{name}>"), .. Attributes, .. Markup];
}
