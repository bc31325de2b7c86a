using System.Text;
using Workflows.Definitions.Pipelines;

namespace Workflows.Testing.Models;

/// <summary>Files that hold what other tools write.</summary>
public static class Samples
{
    public const string Foreign =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- A comment, which is not kept. -->
        <semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:unused="urn:unused" xmlns:tns="urn:tns"
            id="d" name="All sorts" targetNamespace="urn:tns" exporter="Some tool" exporterVersion="7.1" typeLanguage="http://www.w3.org/2001/XMLSchema"
            xsi:schemaLocation="http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd" camunda:diagramRelationId="x">
          <semantic:import importType="http://www.w3.org/2001/XMLSchema" location="a.xsd" namespace="urn:a"/>
          <semantic:itemDefinition id="item" structureRef="tns:Thing"/>
          <semantic:signal id="signal" name="Go"/>
          <semantic:message id="message" name="Comment closed" itemRef="tns:item">
            <semantic:extensionElements><wf:correlationKey xmlns:wf="urn:workflows:bpmn:1.0" source="= itemId"/></semantic:extensionElements>
          </semantic:message>
          <semantic:process id="p" name="Two&#10;lines" isExecutable="true" isClosed="false" processType="None" camunda:versionTag="1">
            <semantic:documentation id="doc" textFormat="text/plain">First &lt;b&gt;&amp; only  </semantic:documentation>
            <semantic:documentation><![CDATA[Second <i>one</i>]]></semantic:documentation>
            <semantic:extensionElements>
              <camunda:properties><camunda:property name="a" value="b"/><camunda:property name="c"> </camunda:property></camunda:properties>
              <camunda:script>if (a) { <camunda:inner/> b }</camunda:script>
            </semantic:extensionElements>
            <semantic:ioSpecification id="io"><semantic:inputSet id="is"/><semantic:outputSet id="os"/></semantic:ioSpecification>
            <semantic:property id="property" name="x"/>
            <semantic:laneSet id="lanes"><semantic:lane id="lane" name="Office"><semantic:flowNodeRef>start</semantic:flowNodeRef>
              <semantic:childLaneSet id="inner"><semantic:lane id="innerLane"/></semantic:childLaneSet></semantic:lane></semantic:laneSet>
            <semantic:startEvent id="start" parallelMultiple="false" camunda:asyncBefore="true"><semantic:outgoing>f1</semantic:outgoing></semantic:startEvent>
            <semantic:sequenceFlow id="f1" sourceRef="start" targetRef="gateway" isImmediate="true"/>
            <semantic:inclusiveGateway id="gateway" gatewayDirection="Diverging" default="f3"><semantic:incoming>f1</semantic:incoming></semantic:inclusiveGateway>
            <semantic:sequenceFlow id="f2" name="many" sourceRef="gateway" targetRef="receive">
              <semantic:conditionExpression id="condition" xsi:type="semantic:tFormalExpression" evaluatesToTypeRef="xsd:boolean"> = count &gt; 3 </semantic:conditionExpression>
            </semantic:sequenceFlow>
            <semantic:sequenceFlow id="f3" sourceRef="gateway" targetRef="script"/>
            <semantic:receiveTask id="receive" messageRef="message" instantiate="false"><semantic:dataInputAssociation id="dia"><semantic:targetRef>receive</semantic:targetRef></semantic:dataInputAssociation>
              <semantic:multiInstanceLoopCharacteristics isSequential="true"><semantic:loopCardinality xsi:type="semantic:tFormalExpression">3</semantic:loopCardinality></semantic:multiInstanceLoopCharacteristics></semantic:receiveTask>
            <semantic:boundaryEvent id="boundary" attachedToRef="receive" cancelActivity="false"><semantic:signalEventDefinition id="sed" signalRef="tns:signal"/></semantic:boundaryEvent>
            <semantic:scriptTask id="script" scriptFormat="groovy"><semantic:script>a = 1</semantic:script></semantic:scriptTask>
            <semantic:subProcess id="sub" triggeredByEvent="true"><semantic:startEvent id="subStart" isInterrupting="false"><semantic:timerEventDefinition id="ted"><semantic:timeCycle xsi:type="semantic:tFormalExpression">R3/PT1H</semantic:timeCycle></semantic:timerEventDefinition></semantic:startEvent>
              <semantic:textAnnotation id="note"><semantic:text>Look</semantic:text></semantic:textAnnotation></semantic:subProcess>
            <semantic:dataObjectReference id="dor" dataObjectRef="do"/><semantic:dataObject id="do"/>
            <semantic:association id="association" sourceRef="start" targetRef="note2"/><semantic:textAnnotation id="note2"><semantic:text>  Here  </semantic:text></semantic:textAnnotation>
            <semantic:somethingNew id="new"/>
          </semantic:process>
          <d:BPMNDiagram id="diagram" resolution="96.0"><d:BPMNPlane id="plane" bpmnElement="tns:p"><d:BPMNShape id="shape" bpmnElement="start" bioc:stroke="#831311"><dc:Bounds x="1.5" y="2" width="36" height="36"/><d:BPMNLabel labelStyle="style"/></d:BPMNShape>
            <d:BPMNEdge id="edge" bpmnElement="f1"><di:waypoint xsi:type="dc:Point" x="1" y="2"/><di:waypoint x="3" y="4"/></d:BPMNEdge></d:BPMNPlane><d:BPMNLabelStyle id="style"><dc:Font name="Arial" size="11"/></d:BPMNLabelStyle></d:BPMNDiagram>
          <semantic:relationship id="relationship" type="x" direction="None"><semantic:source>a</semantic:source><semantic:target>b</semantic:target></semantic:relationship>
        </semantic:definitions>
        """;

    public const string PrefixWithTwoMeanings =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="p" isExecutable="false"><extensionElements>
          <a:x xmlns:a="urn:one" a:y="1"/><a:x xmlns:a="urn:two" a:y="2"/><x xmlns="urn:three" y="3"><z/></x><x xmlns="" y="4"><b:z xmlns:b="urn:one"/><process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/></x>
        </extensionElements></process></definitions>
        """;

    public const string Odd =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:wf="urn:workflows:bpmn:1.0" targetNamespace="urn:test">
          <process id="p" isExecutable="perhaps">
            <extensionElements><x:pre xmlns:x="urn:x" xml:space="preserve">  <x:b/>
            </x:pre><x:mixed xmlns:x="urn:x"><x:b/>word<x:b/></x:mixed><x:return xmlns:x="urn:x" a="1&#13;&#10;&#9;2">a&#13;b</x:return></extensionElements>
            <userTask id="u" startQuantity="2"><extensionElements><wf:deadline workingDays="soon"/><wf:decision value="a" other="b"/><wf:step kind="revision"/><wf:step kind="again"/></extensionElements>
              <potentialOwner id="o" name="Owner"><resourceRef>r</resourceRef></potentialOwner></userTask>
            <intermediateCatchEvent id="c"><timerEventDefinition wf:workingDays="many"><timeDate>a</timeDate><timeDate>b</timeDate></timerEventDefinition></intermediateCatchEvent>
            <sequenceFlow id="f" sourceRef="u" targetRef="c"><conditionExpression language="http://www.w3.org/1999/XPath">=a</conditionExpression></sequenceFlow>
          </process>
        </definitions>
        """;

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["foreign"] = Foreign,
        ["prefix with two meanings"] = PrefixWithTwoMeanings,
        ["odd"] = Odd,
        ["disclosure pipeline"] = Encoding.UTF8.GetString(BuiltInPipelines.Disclosure.ReadBytes()),
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static string Named(string name) => ByName[name];
}
