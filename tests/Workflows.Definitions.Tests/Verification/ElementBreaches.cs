using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>Breaches of what the standard asks of events, links, gateways, loops, compensation and message flows.</summary>
internal static class ElementBreaches
{
    private const string Timer = "<timerEventDefinition wf:workingDays=\"1\"/>";
    private const string FromBoundary = "<sequenceFlow id=\"f4\" sourceRef=\"b\" targetRef=\"e\"/>";
    private const string Undo = "<boundaryEvent id=\"b\" attachedToRef=\"a\"><compensateEventDefinition/></boundaryEvent>";
    private const string Handler = "<task id=\"h\" isForCompensation=\"true\"/><association id=\"bh\" sourceRef=\"b\" targetRef=\"h\"/>";

    public static IReadOnlyDictionary<string, Breach> ByName { get; } = new Dictionary<string, Breach>(StringComparer.Ordinal)
    {
        ["a signal that is not there"] = new(Throwing("<signalEventDefinition signalRef=\"x\"/>"), "signal.missing@a"),
        ["a signal event without signal"] = new(Throwing("<signalEventDefinition/>"), "signal.missing@a"),
        ["a signal without name"] = new(With(Throwing("<signalEventDefinition signalRef=\"g\"/>"), "<signal id=\"g\"/>"), "signal.noName@a"),
        ["an error that is not there"] = new(Ending("<errorEventDefinition errorRef=\"x\"/>"), "error.unknown@e"),
        ["an escalation that is not there"] = new(Throwing("<escalationEventDefinition escalationRef=\"x\"/>"), "escalation.unknown@a"),
        ["compensation of something that is not there"] = new(Throwing("<compensateEventDefinition activityRef=\"x\"/>"), "compensation.activityUnknown@a"),
        ["compensation of something in a sub-process"] = new(
            BpmnText.Around(
                "<intermediateThrowEvent id=\"a\"><compensateEventDefinition activityRef=\"inner\"/></intermediateThrowEvent>",
                "<sequenceFlow id=\"f3\" sourceRef=\"s\" targetRef=\"x\"/><sequenceFlow id=\"f4\" sourceRef=\"x\" targetRef=\"e\"/>" + SubProcess("x", "<startEvent id=\"xs\"/>", "inner")),
            "compensation.activityUnknown@a"),
        ["a call of nothing"] = new(BpmnText.Around("<callActivity id=\"a\"/>"), "callActivity.noCalledElement@a"),
        ["a script task without script"] = new(BpmnText.Around("<scriptTask id=\"a\"/>"), "script.missing@a"),
        ["a business rule task without decision"] = new(BpmnText.Around("<businessRuleTask id=\"a\"/>"), "businessRule.noDecision@a"),
        ["a conditional event without condition"] = new(BpmnText.Around("<intermediateCatchEvent id=\"a\"><conditionalEventDefinition/></intermediateCatchEvent>"), "event.conditionMissing@a"),
        ["more tokens than an activity may want"] = new(BpmnText.Around("<task id=\"a\" startQuantity=\"1001\"/>"), "quantity.outOfRange@a"),

        ["a link without name"] = new(Link("<linkEventDefinition/>"), "link.noName@a"),
        ["a link to nowhere"] = new(Link("<linkEventDefinition name=\"x\"/>"), "link.noTarget@a"),
        ["a link to two places"] = new(Link("<linkEventDefinition name=\"x\"/>", Target("c") + Target("d")), "link.severalTargets@d"),
        ["a link with a flow out"] = new(
            Link("<linkEventDefinition name=\"x\"/>", Target("c") + "<task id=\"t\"/><sequenceFlow id=\"f3\" sourceRef=\"a\" targetRef=\"t\"/><sequenceFlow id=\"f4\" sourceRef=\"t\" targetRef=\"ce\"/>"),
            "link.flow@f3"),
        ["a link into a sub-process"] = new(
            BpmnText.Process("<startEvent id=\"s\"/><intermediateThrowEvent id=\"a\"><linkEventDefinition name=\"x\"/></intermediateThrowEvent>"
                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"u\"/><sequenceFlow id=\"f2\" sourceRef=\"u\" targetRef=\"a\"/>"
                + "<subProcess id=\"u\"><startEvent id=\"us\"/><endEvent id=\"ue\"/><sequenceFlow id=\"uf\" sourceRef=\"us\" targetRef=\"ue\"/>" + Target("c") + "</subProcess>"),
            "link.noTarget@a"),

        ["a cancel end without transaction"] = new(Ending("<cancelEventDefinition/>"), "cancel.outsideTransaction@e"),
        ["a cancel event on a task"] = new(
            BpmnText.Around("<task id=\"a\"/>", "<boundaryEvent id=\"b\" attachedToRef=\"a\"><cancelEventDefinition/></boundaryEvent>" + FromBoundary), "cancel.outsideTransaction@b"),

        ["an event sub-process that nothing starts"] = new(Beside(EventSubProcess("", "")), "eventSubProcess.start@x"),
        ["a flow out of an event sub-process"] = new(Beside(EventSubProcess(Timer, "") + "<sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"e\"/>"), "eventSubProcess.flow@f3"),
        ["a boundary event on an event sub-process"] = new(
            Beside(EventSubProcess(Timer, "") + $"<boundaryEvent id=\"b\" attachedToRef=\"x\">{Timer}</boundaryEvent>" + FromBoundary),
            "eventSubProcess.boundary@b", "node.unreachable@b"),
        ["an event sub-process in a loop"] = new(Beside(EventSubProcess(Timer, "<standardLoopCharacteristics/>")), "eventSubProcess.loop@x"),

        ["a task behind an event-based gateway"] = new(Waiting("", "<task id=\"c\"/>" + Catching("d")), "eventGateway.target@c"),
        ["one event behind a gateway"] = new(
            BpmnText.Around("<eventBasedGateway id=\"a\"/>").Replace("targetRef=\"e\"/>", $"targetRef=\"c\"/>{Catching("c")}<sequenceFlow id=\"ce\" sourceRef=\"c\" targetRef=\"e\"/>", StringComparison.Ordinal),
            "eventGateway.tooFewWays@a"),
        ["a message event beside a receive task"] = new(
            With(Waiting("", "<receiveTask id=\"c\" messageRef=\"m\"/><intermediateCatchEvent id=\"d\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>"), "<message id=\"m\" name=\"m\"/>"),
            "eventGateway.mixed@a"),
        ["a condition behind an event-based gateway"] = new(
            Waiting("", Catching("c") + Catching("d")).Replace("targetRef=\"c\"/>", "targetRef=\"c\"><conditionExpression>x</conditionExpression></sequenceFlow>", StringComparison.Ordinal),
            "eventGateway.condition@ac"),
        ["a flow into a gateway that begins the process"] = new(Waiting("instantiate=\"true\"", Catching("c") + Catching("d")), "eventGateway.instantiateWithFlow@f1"),
        ["a parallel event-based gateway in the flow"] = new(Waiting("eventGatewayType=\"Parallel\"", Catching("c") + Catching("d")), "eventGateway.parallelInFlow@a"),
        ["a flow into a receive task that begins the process"] = new(
            With(
                BpmnText.Around("<receiveTask id=\"a\" instantiate=\"true\" messageRef=\"m\"/>", "<task id=\"x\"/><sequenceFlow id=\"f3\" sourceRef=\"s\" targetRef=\"x\"/><sequenceFlow id=\"f4\" sourceRef=\"x\" targetRef=\"a\"/>"),
                "<message id=\"m\" name=\"m\"/>"),
            "receiveTask.instantiateWithFlow@f4"),

        ["an ad-hoc sub-process without activity"] = new(BpmnText.Around("<adHocSubProcess id=\"a\"/>"), "adHoc.noActivity@a"),
        ["an ad-hoc sub-process with a start"] = new(
            BpmnText.Around("<adHocSubProcess id=\"a\"><startEvent id=\"as\"/><task id=\"b\"/><sequenceFlow id=\"af\" sourceRef=\"as\" targetRef=\"b\"/></adHocSubProcess>"), "adHoc.startOrEnd@as"),
        ["several instances of unknown number"] = new(BpmnText.Around("<task id=\"a\"><multiInstanceLoopCharacteristics/></task>"), "loop.noCount@a"),
        ["several instances that throw what is not there"] = new(
            BpmnText.Around("<task id=\"a\"><multiInstanceLoopCharacteristics behavior=\"One\" oneBehaviorEventRef=\"x\"><loopCardinality>n</loopCardinality></multiInstanceLoopCharacteristics></task>"),
            "loop.eventUnknown@a"),

        ["a loop condition that is no FEEL"] = new(
            BpmnText.Around("<task id=\"a\"><standardLoopCharacteristics><loopCondition>x = = 1</loopCondition></standardLoopCharacteristics></task>"), "expression.syntax@a"),
        ["a number of instances in another language"] = new(
            BpmnText.Around("<task id=\"a\"><multiInstanceLoopCharacteristics><loopCardinality language=\"javascript\">3</loopCardinality></multiInstanceLoopCharacteristics></task>"),
            "expression.languageNotSupported@a"),
        ["a script that is no FEEL"] = new(BpmnText.Around("<scriptTask id=\"a\"><script>x = = 1</script></scriptTask>"), "expression.syntax@a"),

        ["compensation by nobody"] = new(BpmnText.Around("<task id=\"a\"/>", Undo), "compensation.noHandler@b"),
        ["a flow out of a compensation event"] = new(BpmnText.Around("<task id=\"a\"/>", Undo + Handler + FromBoundary), "compensation.flowOut@f4"),
        ["a flow out of what undoes"] = new(
            BpmnText.Around("<task id=\"a\"/>", Undo + Handler + "<sequenceFlow id=\"f4\" sourceRef=\"h\" targetRef=\"e\"/>"), "compensation.handlerFlow@f4"),

        ["a message flow within a pool"] = new(
            With(BpmnText.Around("<task id=\"a\"/>"), "<collaboration id=\"k\"><participant id=\"o\" processRef=\"p\"/><messageFlow id=\"mf\" sourceRef=\"a\" targetRef=\"o\"/></collaboration>"),
            "messageFlow.withinPool@mf"),
        ["a message flow to an end"] = new(
            With(BpmnText.Around("<task id=\"a\"/>"), "<collaboration id=\"k\"><participant id=\"o\" processRef=\"p\"/><participant id=\"q\"/><messageFlow id=\"mf\" sourceRef=\"q\" targetRef=\"e\"/></collaboration>"),
            "messageFlow.wrongEnd@mf"),
    };

    private static string With(string file, string rootElements) => file.Replace("<process", rootElements + "<process", StringComparison.Ordinal);

    private static string Throwing(string definition) => BpmnText.Around($"<intermediateThrowEvent id=\"a\">{definition}</intermediateThrowEvent>");

    private static string Ending(string definition) =>
        BpmnText.Process($"<startEvent id=\"s\"/><endEvent id=\"e\">{definition}</endEvent><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"e\"/>");

    private static string Link(string definition, string more = "") => BpmnText.Process(
        $"<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"a\"/><intermediateThrowEvent id=\"a\">{definition}</intermediateThrowEvent>{more}");

    private static string Target(string id) =>
        $"<intermediateCatchEvent id=\"{id}\"><linkEventDefinition name=\"x\"/></intermediateCatchEvent><endEvent id=\"{id}e\"/><sequenceFlow id=\"{id}f\" sourceRef=\"{id}\" targetRef=\"{id}e\"/>";

    private static string Catching(string id) => $"<intermediateCatchEvent id=\"{id}\">{Timer}</intermediateCatchEvent>";

    private static string Waiting(string attributes, string targets) => BpmnText.Process(
        $"""
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><eventBasedGateway id="a" {attributes}/>{targets}
        <sequenceFlow id="ac" sourceRef="a" targetRef="c"/><sequenceFlow id="ad" sourceRef="a" targetRef="d"/>
        <sequenceFlow id="ce" sourceRef="c" targetRef="e"/><sequenceFlow id="de" sourceRef="d" targetRef="e"/><endEvent id="e"/>
        """);

    private static string Beside(string more) => BpmnText.Around("<task id=\"a\"/>", more);

    private static string EventSubProcess(string definition, string loop) =>
        $"<subProcess id=\"x\" triggeredByEvent=\"true\">{loop}<startEvent id=\"xs\">{definition}</startEvent><endEvent id=\"xe\"/><sequenceFlow id=\"xf\" sourceRef=\"xs\" targetRef=\"xe\"/></subProcess>";

    private static string SubProcess(string id, string start, string task) =>
        $"<subProcess id=\"{id}\">{start}<task id=\"{task}\"/><endEvent id=\"{id}e\"/><sequenceFlow id=\"{id}f\" sourceRef=\"{id}s\" targetRef=\"{task}\"/><sequenceFlow id=\"{id}g\" sourceRef=\"{task}\" targetRef=\"{id}e\"/></subProcess>";
}
