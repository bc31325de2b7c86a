using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>For each code of the linter a file in which it is found, and at which elements: no more and no fewer of that code.</summary>
internal static class LintBreaches
{
    private const string Task = "<task id=\"a\"/>";
    private const string OneMore = "<sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"e\"/>";
    private const string Timer = "<timerEventDefinition wf:workingDays=\"1\"/>";

    public static IReadOnlyDictionary<string, Breach> ByCode { get; } = new Dictionary<string, Breach>(StringComparer.Ordinal)
    {
        ["lint.endMissing"] = new(BpmnText.Process("<startEvent id=\"s\"/><task id=\"a\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"a\"/>"), "p"),
        ["lint.labelMissing"] = new(BpmnText.Around("<task id=\"a\" name=\"A\"/>"), "s", "e"),
        ["lint.flowLabelMissing"] = new(Choice("<task id=\"a\"/>", "x"), "g1"),
        ["lint.laneLabelMissing"] = new(BpmnText.Around(Task, "<laneSet id=\"ls\"><lane id=\"l\"/><lane id=\"m\" name=\"M\"/></laneSet>"), "l"),
        ["lint.implicitSplit"] = new(BpmnText.Around(Task, OneMore), "a"),
        ["lint.fakeJoin"] = new(
            BpmnText.Around("<parallelGateway id=\"a\"/>", "<task id=\"t\"/><sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"t\"/><sequenceFlow id=\"f4\" sourceRef=\"t\" targetRef=\"e\"/>"), "e"),
        ["lint.superfluousGateway"] = new(BpmnText.Around("<parallelGateway id=\"a\"/>"), "a"),
        ["lint.joinAndFork"] = new(BpmnText.Around("<parallelGateway id=\"a\"/>", OneMore + "<sequenceFlow id=\"f4\" sourceRef=\"s\" targetRef=\"a\"/>"), "a"),
        ["lint.complexGateway"] = new(BpmnText.Around("<complexGateway id=\"a\"/>"), "a"),
        ["lint.inclusiveGateway"] = new(BpmnText.Around("<inclusiveGateway id=\"a\"/>"), "a"),
        ["lint.duplicateFlow"] = new(BpmnText.Around(Task, OneMore), "f3"),
        ["lint.severalEventDefinitions"] = new(BpmnText.Around($"<intermediateCatchEvent id=\"a\">{Timer}{Timer}</intermediateCatchEvent>"), "a"),
        ["lint.superfluousTermination"] = new(
            BpmnText.Around(Task).Replace("<endEvent id=\"e\"/>", "<endEvent id=\"e\"><terminateEventDefinition/></endEvent>", StringComparison.Ordinal), "e"),
        ["lint.rootNameMissing"] = new(With(BpmnText.Around(Task), "<error id=\"x\"/><signal id=\"y\" name=\"Y\"/>"), "x"),
        ["lint.rootNameTwice"] = new(With(BpmnText.Around(Task), "<signal id=\"x\" name=\"S\"/><signal id=\"y\" name=\"S\"/><error id=\"z\" name=\"S\"/>"), "y"),
        ["lint.rootUnused"] = new(
            With(BpmnText.Around("<intermediateThrowEvent id=\"a\"><signalEventDefinition signalRef=\"x\"/></intermediateThrowEvent>"), "<signal id=\"x\" name=\"X\"/><signal id=\"y\" name=\"Y\"/>"), "y"),
        ["lint.notDrawn"] = new(Drawn(BpmnText.Around(Task), ("s", 0, 0), ("e", 300, 0)), "a"),
        ["lint.overlap"] = new(Drawn(BpmnText.Around(Task), ("s", 0, 0), ("a", 200, 20), ("e", 250, 60)), "e"),
        ["lint.noDeadline"] = new(BpmnText.Around("<userTask id=\"a\"/>"), "a"),
        ["lint.noDecisions"] = new(Choice("<userTask id=\"a\"/>", "decision = \"approve\""), "a"),
        ["lint.decisionUnknown"] = new(
            Choice("<userTask id=\"a\"><extensionElements><wf:decision value=\"approve\"/></extensionElements></userTask>", "decision = \"approve\" or decision=\"agree\""), "g1"),
        ["lint.constantLoop"] = new(BpmnText.Around(Several("", "<loopCardinality>3</loopCardinality>")), "a"),
        ["lint.sameName"] = new(BpmnText.Around("<userTask id=\"a\" name=\"A\"/>", "<userTask id=\"b\" name=\"A\"/><userTask id=\"c\" name=\"C\"/>"), "b"),
        ["lint.messageFlowDangling"] = new(With(BpmnText.Around(Task), "<collaboration id=\"k\"><messageFlow id=\"mf\" sourceRef=\"a\" targetRef=\"gone\"/></collaboration>"), "mf"),
        ["lint.participantUnknownProcess"] = new(With(BpmnText.Around(Task), "<collaboration id=\"k\"><participant id=\"o\" processRef=\"gone\"/><participant id=\"q\"/></collaboration>"), "o"),
        ["lint.laneUnknownNode"] = new(BpmnText.Around(Task, Lanes("a", "gone")), "m"),
        ["lint.nodeInTwoLanes"] = new(BpmnText.Around(Task, Lanes("a", "a")), "m"),
        ["lint.parallelMultipleOfOne"] = new(BpmnText.Around($"<intermediateCatchEvent id=\"a\" parallelMultiple=\"true\">{Timer}</intermediateCatchEvent>"), "a"),
        ["lint.loopCountedTwice"] = new(BpmnText.Around(Several("", "<extensionElements><wf:loop collection=\"x\"/></extensionElements><loopCardinality>n</loopCardinality>")), "a"),
        ["lint.loopWithoutEvent"] = new(BpmnText.Around(Several("behavior=\"One\"", "<loopCardinality>n</loopCardinality>")), "a"),
        ["lint.decisionAndService"] = new(
            BpmnText.Around("<businessRuleTask id=\"a\"><extensionElements><wf:decide decision=\"d\"/><wf:service type=\"t\"/></extensionElements></businessRuleTask>"), "a"),
        ["lint.complexJoin"] = new(BpmnText.Around("<complexGateway id=\"a\"/>", "<sequenceFlow id=\"f4\" sourceRef=\"s\" targetRef=\"a\"/>"), "a"),
        ["lint.handlerUnused"] = new(BpmnText.Around(Task, "<task id=\"h\" isForCompensation=\"true\"/>"), "h"),
        ["lint.dataUnknown"] = new(BpmnText.Around(Task, "<dataObjectReference id=\"r\" dataObjectRef=\"gone\"/>"), "r"),
    };

    private static string With(string file, string rootElements) => file.Replace("<process", rootElements + "<process", StringComparison.Ordinal);

    private static string Several(string attributes, string content) =>
        $"<task id=\"a\"><multiInstanceLoopCharacteristics {attributes}>{content}</multiInstanceLoopCharacteristics></task>";

    private static string Lanes(string inFirst, string inSecond) =>
        $"<laneSet id=\"ls\"><lane id=\"l\"><flowNodeRef>{inFirst}</flowNodeRef></lane><lane id=\"m\"><flowNodeRef>{inSecond}</flowNodeRef></lane></laneSet>";

    private static string Choice(string task, string condition) => BpmnText.Process(
        $"""
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>{task}<sequenceFlow id="f2" sourceRef="a" targetRef="g"/><exclusiveGateway id="g" default="g2"/>
        <sequenceFlow id="g1" sourceRef="g" targetRef="e"><conditionExpression>{condition}</conditionExpression></sequenceFlow><sequenceFlow id="g2" sourceRef="g" targetRef="e"/><endEvent id="e"/>
        """);

    private static string Drawn(string file, params (string Id, int X, int Y)[] shapes) => file.Replace(
        "</definitions>",
        "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"p\">"
            + string.Concat(shapes.Select(shape =>
                $"<bpmndi:BPMNShape bpmnElement=\"{shape.Id}\"><dc:Bounds x=\"{shape.X}\" y=\"{shape.Y}\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"))
            + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>",
        StringComparison.Ordinal);
}
