using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>A file that breaks rules, with the findings that it must give: no more and no fewer.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">Code and element of each finding, as <c>code@element</c>.</param>
internal sealed record Breach(string File, params string[] Findings);

/// <summary>At least one breach of every rule that a file can break.</summary>
internal static class Breaches
{
    private const string Owner =
        "<potentialOwner><resourceAssignmentExpression><formalExpression>\"office\"</formalExpression></resourceAssignmentExpression></potentialOwner>";

    public static IReadOnlyDictionary<string, Breach> ByName { get; } = new Dictionary<string, Breach>(StringComparer.Ordinal)
    {
        ["no process"] = new(BpmnText.Definitions(""), "process.noneExecutable@"),
        ["a process that is only to be read"] = new(BpmnText.Definitions("<process id=\"p\"><scriptTask/></process>"), "process.noneExecutable@"),
        ["identifiers left out"] = new(
            BpmnText.Definitions("<process isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow sourceRef=\"s\" targetRef=\"e\"/><task/></process>"),
            "id.missing@", "id.missing@", "id.missing@"),

        ["a very long identifier"] = new(
            BpmnText.Around("<task id=\"a\"/>").Replace("\"e\"", $"\"{new string('e', 256)}\"", StringComparison.Ordinal), "id.tooLong@" + new string('e', 256)),
        ["a choreography task"] = new(BpmnText.Around("<choreographyTask id=\"a\"/>"), "element.notSupported@a"),
        ["a resource role"] = new(BpmnText.Around("<task id=\"a\"><resourceRole/></task>"), "element.notSupported@a"),
        ["a script in another language"] = new(
            BpmnText.Around("<scriptTask id=\"a\" scriptFormat=\"javascript\"><script>1</script></scriptTask>"), "script.languageNotSupported@a"),
        ["an element that no standard knows"] = new(BpmnText.Around("<task id=\"a\"/>", "<robotTask id=\"r\"/>"), "element.unknown@r"),
        ["a foreign element outside of extensionElements"] = new(BpmnText.Around("<task id=\"a\"><camunda:formData/></task>"), "element.unknown@a"),
        ["a potential owner that is a resource"] = new(
            BpmnText.Around("<userTask id=\"a\"><potentialOwner><resourceRef>r</resourceRef></potentialOwner></userTask>"),
            "element.notUnderstood@a", "userTask.noPotentialOwner@a"),
        ["a wrong boolean"] = new(
            BpmnText.Definitions("<process id=\"p\" isExecutable=\"yes\"/>"), "process.noneExecutable@", "attribute.notSupported@p"),
        ["17 levels"] = new(BpmnText.Process(Nested(17)), "subProcess.tooDeep@sub17"),

        ["a misspelt extension"] = new(BpmnText.Around("<task id=\"a\"><extensionElements><wf:stepp kind=\"x\"/></extensionElements></task>"), "extension.notUnderstood@a"),
        ["a deadline that is no number"] = new(
            BpmnText.Around($"<userTask id=\"a\"><extensionElements><wf:deadline workingDays=\"soon\"/></extensionElements>{Owner}</userTask>"),
            "extension.notUnderstood@a"),
        ["an attribute of another platform's service"] = new(
            BpmnText.Around("<serviceTask id=\"a\" camunda:class=\"x.Y\"><extensionElements><wf:service type=\"publish\"/></extensionElements></serviceTask>"),
            "extension.otherEngine@a"),

        ["no start"] = new(BpmnText.Process("<task id=\"a\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"e\"/>"), "start.missing@p"),
        ["two starts"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<startEvent id=\"s2\"/><sequenceFlow id=\"f3\" sourceRef=\"s2\" targetRef=\"a\"/>"), "start.several@s2"),
        ["a sub-process without start"] = new(
            BpmnText.Around("<subProcess id=\"a\"><task id=\"b\"/><endEvent id=\"be\"/><sequenceFlow id=\"bf\" sourceRef=\"b\" targetRef=\"be\"/></subProcess>"), "start.missing@a"),
        ["flows from and to nothing"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"nowhere\"/><sequenceFlow id=\"f4\" targetRef=\"a\"/>"),
            "flow.dangling@f3", "flow.dangling@f4"),
        ["a flow out of a sub-process"] = new(
            BpmnText.Around("<subProcess id=\"a\"><startEvent id=\"as\"/><task id=\"b\"/><sequenceFlow id=\"bf\" sourceRef=\"as\" targetRef=\"b\"/><sequenceFlow id=\"bx\" sourceRef=\"b\" targetRef=\"e\"/></subProcess>"),
            "flow.crossesScope@bx"),
        ["a flow into the start"] = new(BpmnText.Around("<task id=\"a\"/>", "<sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"s\"/>"), "flow.intoStart@f3"),
        ["a flow out of the end"] = new(BpmnText.Around("<task id=\"a\"/>", "<sequenceFlow id=\"f3\" sourceRef=\"e\" targetRef=\"a\"/>"), "flow.outOfEnd@f3"),
        ["a flow into a boundary event"] = new(
            BpmnText.Around("<task id=\"a\"/>", Boundary("a") + "<sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"b\"/><sequenceFlow id=\"f4\" sourceRef=\"b\" targetRef=\"e\"/>"),
            "flow.intoBoundary@f3"),
        ["a node apart"] = new(BpmnText.Around("<task id=\"a\"/>", "<task id=\"x\"/><sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"e\"/>"), "node.unreachable@x"),
        ["a circle apart"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<task id=\"x\"/><task id=\"y\"/><sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"y\"/><sequenceFlow id=\"f4\" sourceRef=\"y\" targetRef=\"x\"/>"),
            "node.unreachable@x", "node.unreachable@y"),
        ["an end without end event"] = new(BpmnText.Around("<task id=\"a\"/>", "<task id=\"x\"/><sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"x\"/>"), "node.implicitEnd@x"),

        ["a boundary event on nothing"] = new(BpmnText.Around("<task id=\"a\"/>", Boundary("nothing") + FromBoundary), "boundary.notAttached@b", "node.unreachable@b"),
        ["a boundary event on an event"] = new(BpmnText.Around("<task id=\"a\"/>", Boundary("s") + FromBoundary), "boundary.notAttached@b"),
        ["an event that waits for nothing"] = new(BpmnText.Around("<intermediateCatchEvent id=\"a\"/>"), "event.definitionMissing@a"),
        ["an error in the flow"] = new(BpmnText.Around("<intermediateCatchEvent id=\"a\"><errorEventDefinition/></intermediateCatchEvent>"), "event.definitionNotSupported@a"),
        ["an error that does not interrupt"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<boundaryEvent id=\"b\" cancelActivity=\"false\" attachedToRef=\"a\"><errorEventDefinition/></boundaryEvent>" + FromBoundary),
            "event.definitionNotSupported@b"),
        ["a link beside another definition"] = new(
            BpmnText.Around("<intermediateCatchEvent id=\"a\"><linkEventDefinition name=\"x\"/><timerEventDefinition wf:workingDays=\"1\"/></intermediateCatchEvent>"),
            "event.definitionNotSupported@a"),
        ["a timer start of a sub-process"] = new(
            BpmnText.Around("<subProcess id=\"a\"><startEvent id=\"as\"><timerEventDefinition wf:workingDays=\"1\"/></startEvent><endEvent id=\"ae\"/><sequenceFlow id=\"af\" sourceRef=\"as\" targetRef=\"ae\"/></subProcess>"),
            "start.missing@a", "event.definitionNotSupported@as"),
        ["a reference to an event definition"] = new(BpmnText.Around("<intermediateCatchEvent id=\"a\"><eventDefinitionRef>x</eventDefinitionRef></intermediateCatchEvent>"), "event.definitionUnknown@a"),

        ["a timer without value"] = new(Timer("<timerEventDefinition/>"), "timer.valueMissing@a"),
        ["a timer with two values"] = new(Timer("<timerEventDefinition><timeDate>publishAt</timeDate><timeDuration>P1D</timeDuration></timerEventDefinition>"), "timer.severalValues@a"),
        ["a timer with working days and a date"] = new(Timer("<timerEventDefinition wf:workingDays=\"2\"><timeDate>publishAt</timeDate></timerEventDefinition>"), "timer.severalValues@a"),
        ["a timer with two dates"] = new(Timer("<timerEventDefinition><timeDate>publishAt</timeDate><timeDate>other</timeDate></timerEventDefinition>"), "element.notUnderstood@a"),
        ["a cycle in the flow"] = new(Timer("<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>"), "timer.cycleMisplaced@a"),
        ["a cycle at an event that interrupts"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<boundaryEvent id=\"b\" attachedToRef=\"a\"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>" + FromBoundary),
            "timer.cycleMisplaced@b"),
        ["a cycle of nothing"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<boundaryEvent id=\"b\" cancelActivity=\"false\" attachedToRef=\"a\"><timerEventDefinition><timeCycle>R/PT0S</timeCycle></timerEventDefinition></boundaryEvent>" + FromBoundary),
            "timer.valueInvalid@b"),
        ["an impossible date"] = new(Timer("<timerEventDefinition><timeDate>2027-02-30T00:00:00Z</timeDate></timerEventDefinition>"), "timer.valueInvalid@a"),
        ["a wrong duration"] = new(Timer("<timerEventDefinition><timeDuration>P3X</timeDuration></timerEventDefinition>"), "timer.valueInvalid@a"),
        ["a duration for a date"] = new(Timer("<timerEventDefinition><timeDate>P3D</timeDate></timerEventDefinition>"), "timer.valueInvalid@a"),
        ["a duration of nothing"] = new(Timer("<timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition>"), "timer.valueInvalid@a"),
        ["a deadline of no days"] = new(
            BpmnText.Around($"<userTask id=\"a\"><extensionElements><wf:deadline workingDays=\"0\"/></extensionElements>{Owner}</userTask>"), "deadline.outOfRange@a"),
        ["a timer of many years"] = new(Timer("<timerEventDefinition wf:workingDays=\"3661\"/>"), "deadline.outOfRange@a"),

        ["an XPath condition"] = new(
            Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression language=\"http://www.w3.org/1999/XPath\">/a</conditionExpression></sequenceFlow>"),
            "expression.languageNotSupported@f2"),
        ["a script in the default language"] = new(
            Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>a()</conditionExpression></sequenceFlow>")
                .Replace("targetNamespace", "expressionLanguage=\"http://groovy-lang.org\" targetNamespace", StringComparison.Ordinal),
            "expression.languageNotSupported@f2"),
        ["a condition that is no FEEL"] = new(
            Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>decision = = 1</conditionExpression></sequenceFlow>"),
            "expression.syntax@f2"),
        ["an owner that is no FEEL"] = new(
            BpmnText.Around($"<userTask id=\"a\">{Owner.Replace("\"office\"", "\"office", StringComparison.Ordinal)}</userTask>"), "expression.syntax@a"),
        ["a condition out of a parallel gateway"] = new(
            BpmnText.Process("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"a\"/><parallelGateway id=\"a\"/><sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>x</conditionExpression></sequenceFlow><endEvent id=\"e\"/>"),
            "condition.misplaced@f2"),
        ["a default that leaves another gateway"] = new(
            Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>x</conditionExpression></sequenceFlow>").Replace("default=\"d\"", "default=\"f1\"", StringComparison.Ordinal),
            "default.foreignFlow@a", "condition.missing@d"),
        ["a default with a condition"] = new(
            Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>x</conditionExpression></sequenceFlow>").Replace("default=\"d\"", "default=\"f2\"", StringComparison.Ordinal),
            "default.withCondition@f2", "condition.missing@d"),
        ["a way without condition"] = new(Choice("<sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"/>"), "condition.missing@f2"),
        ["an activity of which every way out has a condition"] = new(
            BpmnText.Around("<task id=\"a\"/>").Replace("targetRef=\"e\"/>", "targetRef=\"e\"><conditionExpression>x</conditionExpression></sequenceFlow>", StringComparison.Ordinal),
            "gateway.noDefault@a"),
        ["no default"] = new(
            BpmnText.Process("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"a\"/><exclusiveGateway id=\"a\"/><sequenceFlow id=\"f2\" sourceRef=\"a\" targetRef=\"e\"><conditionExpression>x</conditionExpression></sequenceFlow><endEvent id=\"e\"/>"),
            "gateway.noDefault@a"),

        ["a user task for nobody"] = new(BpmnText.Around("<userTask id=\"a\"/>"), "userTask.noPotentialOwner@a"),
        ["one decision twice"] = new(
            BpmnText.Around($"<userTask id=\"a\"><extensionElements><wf:decision value=\"approve\"/><wf:decision value=\"approve\" name=\"Yes\"/></extensionElements>{Owner}</userTask>"),
            "userTask.duplicateDecision@a"),
        ["a separation from a task that is not there"] = new(
            BpmnText.Around($"<userTask id=\"a\"><extensionElements><wf:separateFrom task=\"s\"/></extensionElements>{Owner}</userTask>"),
            "userTask.separateFromUnknown@a"),
        ["a separation of a task from itself"] = new(
            BpmnText.Around($"<userTask id=\"a\"><extensionElements><wf:separateFrom task=\"a\"/></extensionElements>{Owner}</userTask>"),
            "userTask.separateFromUnknown@a"),
        ["a service task without service"] = new(BpmnText.Around("<serviceTask id=\"a\"/>"), "task.noServiceType@a"),
        ["a send task without service"] = new(BpmnText.Around("<sendTask id=\"a\"/>"), "task.noServiceType@a"),
        ["a receive task without message"] = new(BpmnText.Around("<receiveTask id=\"a\"/>"), "message.missing@a"),
        ["a message that is not there"] = new(BpmnText.Around("<intermediateCatchEvent id=\"a\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>"), "message.missing@a"),
        ["a message without name"] = new(
            BpmnText.Around("<receiveTask id=\"a\" messageRef=\"m\"/>").Replace("<process", "<message id=\"m\"/><process", StringComparison.Ordinal), "message.noName@a"),
    };

    private const string FromBoundary = "<sequenceFlow id=\"f4\" sourceRef=\"b\" targetRef=\"e\"/>";

    private static string Boundary(string host) =>
        $"<boundaryEvent id=\"b\" attachedToRef=\"{host}\"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>";

    private static string Timer(string definition) => BpmnText.Around($"<intermediateCatchEvent id=\"a\">{definition}</intermediateCatchEvent>");

    private static string Choice(string flow) => BpmnText.Process(
        $"""
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><exclusiveGateway id="a" default="d"/>{flow}<sequenceFlow id="d" sourceRef="a" targetRef="e"/><endEvent id="e"/>
        """);

    private static string Nested(int levels)
    {
        var inner = "";
        for (var level = levels; level >= 0; level--)
        {
            var node = level == levels ? $"<task id=\"n{level}\"/>" : $"<subProcess id=\"sub{level + 1}\">{inner}</subProcess>";
            var id = level == levels ? $"n{level}" : $"sub{level + 1}";
            inner = $"<startEvent id=\"s{level}\"/><sequenceFlow id=\"f{level}\" sourceRef=\"s{level}\" targetRef=\"{id}\"/>{node}<sequenceFlow id=\"g{level}\" sourceRef=\"{id}\" targetRef=\"e{level}\"/><endEvent id=\"e{level}\"/>";
        }

        return inner;
    }
}
