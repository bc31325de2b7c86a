using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Xml;

/// <summary>Every element that the engine runs is read into the model, and written again as it was.</summary>
public sealed class ElementRoundTripTests
{
    public static TheoryData<string, Type> Elements => new()
    {
        { "<inclusiveGateway id=\"a\" default=\"f2\" />", typeof(InclusiveGateway) },
        {
            "<complexGateway id=\"a\" default=\"f2\"><activationCondition xsi:type=\"tFormalExpression\">activationCount &gt; 1</activationCondition></complexGateway>",
            typeof(ComplexGateway)
        },
        { "<eventBasedGateway id=\"a\" />", typeof(EventBasedGateway) },
        { "<scriptTask id=\"a\" scriptFormat=\"feel\"><extensionElements><wf:script result=\"sum\" /></extensionElements><script>1 + 2</script></scriptTask>", typeof(ScriptTask) },
        { "<businessRuleTask id=\"a\"><extensionElements><wf:decide decision=\"route\" result=\"way\" /></extensionElements></businessRuleTask>", typeof(BusinessRuleTask) },
        { "<callActivity id=\"a\" calledElement=\"other\"><extensionElements><wf:call version=\"3\" /></extensionElements></callActivity>", typeof(CallActivity) },
        { "<transaction id=\"a\" method=\"##Compensate\"><startEvent id=\"in\" /></transaction>", typeof(Transaction) },
        {
            "<adHocSubProcess id=\"a\" ordering=\"Sequential\" cancelRemainingInstances=\"false\"><extensionElements><wf:adHoc activities=\"[1]\" /></extensionElements><task id=\"in\" /><completionCondition xsi:type=\"tFormalExpression\">done</completionCondition></adHocSubProcess>",
            typeof(AdHocSubProcess)
        },
        {
            "<userTask id=\"a\" startQuantity=\"2\" completionQuantity=\"3\"><multiInstanceLoopCharacteristics isSequential=\"true\" behavior=\"Complex\" oneBehaviorEventRef=\"one\"><extensionElements><wf:loop collection=\"members\" elementVariable=\"member\" outputCollection=\"votes\" outputElement=\"vote\" /></extensionElements><loopCardinality>3</loopCardinality><loopDataInputRef>members</loopDataInputRef><loopDataOutputRef>votes</loopDataOutputRef><inputDataItem id=\"i\" name=\"member\" /><outputDataItem id=\"o\" name=\"vote\" /><complexBehaviorDefinition id=\"c\"><condition>true</condition><event id=\"t\"><signalEventDefinition signalRef=\"g\" /></event></complexBehaviorDefinition><completionCondition>nrOfCompletedInstances &gt; 1</completionCondition></multiInstanceLoopCharacteristics></userTask>",
            typeof(UserTask)
        },
        { "<task id=\"a\"><standardLoopCharacteristics testBefore=\"true\" loopMaximum=\"5\"><loopCondition>again</loopCondition></standardLoopCharacteristics></task>", typeof(AbstractTask) },
        {
            "<serviceTask id=\"a\" isForCompensation=\"true\"><ioSpecification><dataInput id=\"in\" name=\"text\" isCollection=\"true\" /><dataOutput id=\"out\" /><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><property id=\"local\" name=\"note\" /><dataInputAssociation><sourceRef>d</sourceRef><targetRef>in</targetRef><transformation>d + 1</transformation></dataInputAssociation><dataOutputAssociation><sourceRef>out</sourceRef><targetRef>d</targetRef><assignment><from>out</from><to>d</to></assignment></dataOutputAssociation></serviceTask>",
            typeof(ServiceTask)
        },
        { "<receiveTask id=\"a\" instantiate=\"true\" messageRef=\"m\" />", typeof(ReceiveTask) },
        { "<userTask id=\"a\"><humanPerformer><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>", typeof(UserTask) },
        { "<intermediateCatchEvent id=\"a\" parallelMultiple=\"true\"><signalEventDefinition signalRef=\"g\" /><conditionalEventDefinition><condition>ready</condition></conditionalEventDefinition></intermediateCatchEvent>", typeof(IntermediateCatchEvent) },
        { "<intermediateThrowEvent id=\"a\"><extensionElements><wf:input target=\"x\" source=\"y\" /></extensionElements><escalationEventDefinition escalationRef=\"n\" /></intermediateThrowEvent>", typeof(IntermediateThrowEvent) },
        { "<intermediateThrowEvent id=\"a\"><compensateEventDefinition waitForCompletion=\"false\" activityRef=\"b\" /></intermediateThrowEvent>", typeof(IntermediateThrowEvent) },
        { "<intermediateCatchEvent id=\"a\"><linkEventDefinition name=\"L\"><source>x</source><target>y</target></linkEventDefinition></intermediateCatchEvent>", typeof(IntermediateCatchEvent) },
        { "<endEvent id=\"a\"><errorEventDefinition errorRef=\"r\" /><cancelEventDefinition /><eventDefinitionRef>shared</eventDefinitionRef></endEvent>", typeof(EndEvent) },
        { "<endEvent id=\"a\"><messageEventDefinition messageRef=\"m\"><extensionElements><wf:service type=\"mail\" /></extensionElements></messageEventDefinition></endEvent>", typeof(EndEvent) },
        { "<dataObject id=\"a\" isCollection=\"true\" />", typeof(DataObject) },
        { "<dataObjectReference id=\"a\" dataObjectRef=\"d\" />", typeof(DataObjectReference) },
        { "<dataStoreReference id=\"a\" dataStoreRef=\"d\" />", typeof(DataStoreReference) },
        { "<eventBasedGateway id=\"a\" instantiate=\"true\" eventGatewayType=\"Parallel\" />", typeof(EventBasedGateway) },
    };

    private static readonly string[] Read = ["script", "property", "ioSpecification", "completionCondition", "humanPerformer"];

    [Theory]
    [MemberData(nameof(Elements))]
    public void It_is_read_and_written_as_it_was(string element, Type type)
    {
        var text = BpmnText.Around(element);
        var read = BpmnReader.Read(text);
        Assert.Empty(read.Diagnostics);
        var node = read.Definitions!.Processes[0].FlowElements.Single(candidate => candidate.Id == "a");
        Assert.IsType(type, node);
        Assert.Empty(node.UnreadAttributes);
        Assert.All(node.UnreadChildren, child => Assert.DoesNotContain(child.Name.LocalName, Read));
        Assert.Empty(node.ForeignExtensions);

        var written = BpmnWriter.WriteText(read.Definitions);

        Assert.Equal(XmlFacts.Of(text), XmlFacts.Of(written));
        Assert.Equal(ModelText.Of(read.Definitions), ModelText.Of(BpmnReader.Read(written).Definitions!));
    }

    [Fact]
    public void What_events_and_tasks_refer_to_is_read_and_written_as_it_was()
    {
        var text = BpmnText.Definitions(
            """
            <signal id="g" name="stop" /><error id="r" name="wrong" errorCode="E1" /><escalation id="n" escalationCode="C1" />
            <signalEventDefinition id="shared" signalRef="g" />
            <globalUserTask id="look" name="Look"><potentialOwner><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></potentialOwner></globalUserTask>
            <collaboration id="c"><participant id="one" name="One" processRef="p" /><participant id="two" /><messageFlow id="f" sourceRef="a" targetRef="two" messageRef="m" /><textAnnotation id="note" /></collaboration>
            <process id="p" isExecutable="true"><property id="v" name="value" /><task id="a" /><task id="undo" isForCompensation="true" /><association id="l" associationDirection="One" sourceRef="a" targetRef="undo" /></process>
            """);

        var definitions = BpmnReader.Read(text).Definitions!;

        Assert.Equal("E1", definitions.Errors.Single().ErrorCode);
        Assert.Equal("C1", definitions.Escalations.Single().EscalationCode);
        Assert.IsType<SignalEventDefinition>(definitions.EventDefinitions.Single());
        Assert.IsType<UserTask>(definitions.GlobalTasks.Single().Task);
        Assert.Equal(["p", null], definitions.Collaborations.Single().Participants.Select(one => one.ProcessRef));
        Assert.Equal("two", definitions.Collaborations.Single().MessageFlows.Single().TargetRef);
        Assert.Equal("undo", definitions.Processes.Single().Associations.Single().TargetRef);
        Assert.Empty(definitions.OtherRootElements);
        Assert.Equal(XmlFacts.Of(text), XmlFacts.Of(BpmnWriter.WriteText(definitions)));
    }
}
