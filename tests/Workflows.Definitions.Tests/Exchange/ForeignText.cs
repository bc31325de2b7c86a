namespace Workflows.Definitions.Tests.Exchange;

/// <summary>Small models as the editors of other engines write them.</summary>
internal static class ForeignText
{
    public const string Camunda7 =
        """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
          <bpmn:process id="loan" isExecutable="true" camunda:historyTimeToLive="P30D" camunda:candidateStarterGroups="clerks">
            <bpmn:startEvent id="start" camunda:formKey="embedded:app:forms/start.html"/>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="review"/>
            <bpmn:userTask id="review" name="Review" camunda:assignee="${starter}" camunda:candidateUsers="mary, ${deputies.first}" camunda:candidateGroups="sales" camunda:dueDate="${dateTime().plusDays(3).toDate()}" camunda:asyncBefore="true">
              <bpmn:extensionElements>
                <camunda:taskListener event="create" class="org.example.Create"/>
                <camunda:inputOutput>
                  <camunda:inputParameter name="amount">${order.total}</camunda:inputParameter>
                  <camunda:inputParameter name="kinds"><camunda:list><camunda:value>a</camunda:value><camunda:value>${b}</camunda:value></camunda:list></camunda:inputParameter>
                  <camunda:inputParameter name="labels"><camunda:map><camunda:entry key="x">y</camunda:entry></camunda:map></camunda:inputParameter>
                  <camunda:inputParameter name="code"><camunda:script scriptFormat="groovy">1+1</camunda:script></camunda:inputParameter>
                  <camunda:outputParameter name="decision">${approved ? 'yes' : 'no'}</camunda:outputParameter>
                </camunda:inputOutput>
              </bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics isSequential="true" camunda:collection="${reviewers}" camunda:elementVariable="reviewer">
                <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${nrOfCompletedInstances/nrOfInstances &gt;= 0.5}</bpmn:completionCondition>
              </bpmn:multiInstanceLoopCharacteristics>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="late" attachedToRef="review" cancelActivity="false"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${patience}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="review" targetRef="gateway"/>
            <bpmn:exclusiveGateway id="gateway" default="f4"/>
            <bpmn:sequenceFlow id="f3" sourceRef="gateway" targetRef="pay"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'yes' &amp;&amp; amount &lt; 1000}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="f4" sourceRef="gateway" targetRef="check"/>
            <bpmn:sequenceFlow id="f5" sourceRef="gateway" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${limits.isExceeded(amount)}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="f6" sourceRef="gateway" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">amount > 5</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:serviceTask id="pay" camunda:type="external" camunda:topic="payment" camunda:taskPriority="5"/>
            <bpmn:serviceTask id="run" camunda:class="org.example.Run"><bpmn:extensionElements><camunda:field name="text"/></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:businessRuleTask id="check" camunda:decisionRef="risk" camunda:resultVariable="risk" camunda:mapDecisionResult="singleEntry"/>
            <bpmn:scriptTask id="script" scriptFormat="groovy" camunda:resultVariable="r"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
            <bpmn:callActivity id="call" calledElement="other" camunda:calledElementBinding="version" camunda:calledElementVersion="2">
              <bpmn:extensionElements><camunda:in source="a" target="b"/><camunda:in sourceExpression="${a + 1}" target="c"/><camunda:in variables="all"/><camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:out source="x" target="y"/></bpmn:extensionElements>
            </bpmn:callActivity>
          </bpmn:process>
        </bpmn:definitions>
        """;

    public const string Camunda8 =
        """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud">
          <bpmn:message id="paid" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId"/></bpmn:extensionElements></bpmn:message>
          <bpmn:process id="order" isExecutable="true">
            <bpmn:userTask id="review"><bpmn:extensionElements><zeebe:userTask/><zeebe:formDefinition formId="form"/><zeebe:assignmentDefinition assignee="=author" candidateGroups="sales, support"/><zeebe:taskSchedule dueDate="=now() + duration(&quot;P1D&quot;)" followUpDate="=now()"/></bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=result"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            <bpmn:serviceTask id="ship"><bpmn:extensionElements><zeebe:taskDefinition type="ship" retries="3"/><zeebe:taskHeaders><zeebe:header key="a" value="b"/></zeebe:taskHeaders><zeebe:ioMapping><zeebe:input source="=order.address" target="address"/><zeebe:input source="fast" target="mode"/><zeebe:output source="=tracking" target="tracking"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:serviceTask id="dynamic"><bpmn:extensionElements><zeebe:taskDefinition type="=kind"/></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:scriptTask id="script"><bpmn:extensionElements><zeebe:script expression="=a + 1" resultVariable="b"/></bpmn:extensionElements></bpmn:scriptTask>
            <bpmn:businessRuleTask id="rules"><bpmn:extensionElements><zeebe:calledDecision decisionId="risk" resultVariable="level"/></bpmn:extensionElements></bpmn:businessRuleTask>
            <bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="other" bindingType="deployment"/></bpmn:extensionElements></bpmn:callActivity>
            <bpmn:intermediateThrowEvent id="tell"><bpmn:extensionElements><zeebe:taskDefinition type="mail"/></bpmn:extensionElements><bpmn:messageEventDefinition id="m"/></bpmn:intermediateThrowEvent>
            <bpmn:adHocSubProcess id="adHoc"><bpmn:extensionElements><zeebe:adHoc activeElementsCollection="=todo"/></bpmn:extensionElements><bpmn:task id="inner"/></bpmn:adHocSubProcess>
            <bpmn:sequenceFlow id="f" sourceRef="ship" targetRef="script"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=amount &gt; 5</bpmn:conditionExpression></bpmn:sequenceFlow>
          </bpmn:process>
        </bpmn:definitions>
        """;

    public const string Flowable =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn" typeLanguage="http://www.w3.org/2001/XMLSchema" expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="http://www.flowable.org/processdef">
          <process id="p" isExecutable="true">
            <startEvent id="start" flowable:initiator="starter"/>
            <userTask id="approve"><humanPerformer><resourceAssignmentExpression><formalExpression>kermit</formalExpression></resourceAssignmentExpression></humanPerformer>
              <potentialOwner><resourceAssignmentExpression><formalExpression>user(fozzie), group(management), sales, ${extra}</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>
            <userTask id="each" flowable:candidateGroups="${groups}"><multiInstanceLoopCharacteristics><loopDataInputRef>people</loopDataInputRef><inputDataItem name="person"/><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
            <serviceTask id="mail" flowable:type="mail"/>
            <serviceTask id="work" flowable:type="external-worker" flowable:topic="work"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="approve"><conditionExpression xsi:type="tFormalExpression"><![CDATA[${vars:gte(amount, 5) and not empty list}]]></conditionExpression></sequenceFlow>
            <sequenceFlow id="f2" sourceRef="start" targetRef="each"><conditionExpression>count(//item) > 3</conditionExpression></sequenceFlow>
            <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT5M</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <boundaryEvent id="again" attachedToRef="each" cancelActivity="false"><timerEventDefinition><timeCycle>0 0/5 * * * ?</timeCycle></timerEventDefinition></boundaryEvent>
          </process>
        </definitions>
        """;

    public const string Activiti =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="Examples">
          <process id="p" isExecutable="true"><userTask id="a" activiti:assignee="kermit" activiti:dueDate="2026-05-01T08:00:00Z"><extensionElements><activiti:formProperty id="x" name="X" type="string"/></extensionElements></userTask>
            <serviceTask id="b" activiti:expression="#{printer.print(x)}" activiti:strange="1"/></process>
        </definitions>
        """;
}
