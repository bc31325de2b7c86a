using Workflows.Definitions.Tests.Execution;
using Workflows.Definitions.Tests.Execution.Elements;
using Workflows.Definitions.Tests.Xml;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>Which tests show that an element is executed.</summary>
internal static class ElementEvidence
{
    private static readonly Dictionary<string, Type[]> ByElement = new(StringComparer.Ordinal)
    {
        ["startEvent"] = [typeof(ProcessStartTests), typeof(EventSubProcessTests)],
        ["endEvent"] = [typeof(TerminateEndEventTests), typeof(ErrorEventTests), typeof(MessageThrowTests)],
        ["intermediateCatchEvent"] = [typeof(TimerCatchEventTests), typeof(MessageTests), typeof(MultipleEventTests)],
        ["intermediateThrowEvent"] = [typeof(MessageThrowTests), typeof(SignalTests), typeof(EscalationTests), typeof(CompensationTests)],
        ["boundaryEvent"] = [typeof(BoundaryTimerTests), typeof(ErrorEventTests), typeof(EscalationTests), typeof(LoopedEventTests)],
        ["task"] = [typeof(ActivityFlowTests)],
        ["manualTask"] = [typeof(ActivityFlowTests)],
        ["userTask"] = [typeof(UserTaskTests)],
        ["serviceTask"] = [typeof(HostedTaskTests)],
        ["sendTask"] = [typeof(HostedTaskTests), typeof(MessageThrowTests)],
        ["receiveTask"] = [typeof(MessageTests), typeof(ProcessStartTests)],
        ["scriptTask"] = [typeof(ScriptTaskTests)],
        ["businessRuleTask"] = [typeof(BusinessRuleTaskTests)],
        ["callActivity"] = [typeof(CallActivityTests)],
        ["subProcess"] = [typeof(SubProcessTests), typeof(EventSubProcessTests)],
        ["transaction"] = [typeof(TransactionTests)],
        ["adHocSubProcess"] = [typeof(AdHocSubProcessTests)],
        ["exclusiveGateway"] = [typeof(ExclusiveGatewayTests)],
        ["parallelGateway"] = [typeof(ParallelGatewayTests)],
        ["inclusiveGateway"] = [typeof(InclusiveGatewayTests)],
        ["eventBasedGateway"] = [typeof(EventBasedGatewayTests), typeof(ProcessStartTests)],
        ["complexGateway"] = [typeof(ComplexGatewayTests)],
        ["sequenceFlow"] = [typeof(ActivityFlowTests), typeof(ExclusiveGatewayTests)],
        ["dataObject"] = [typeof(DataAssociationTests)],
        ["dataObjectReference"] = [typeof(DataAssociationTests)],
        ["dataStoreReference"] = [typeof(DataAssociationTests)],
        ["timerEventDefinition"] = [typeof(TimerCatchEventTests), typeof(BoundaryTimerTests)],
        ["messageEventDefinition"] = [typeof(MessageTests), typeof(MessageThrowTests)],
        ["signalEventDefinition"] = [typeof(SignalTests)],
        ["errorEventDefinition"] = [typeof(ErrorEventTests)],
        ["escalationEventDefinition"] = [typeof(EscalationTests)],
        ["conditionalEventDefinition"] = [typeof(ConditionalEventTests)],
        ["linkEventDefinition"] = [typeof(LinkEventTests)],
        ["compensateEventDefinition"] = [typeof(CompensationTests)],
        ["cancelEventDefinition"] = [typeof(TransactionTests)],
        ["eventDefinitionRef"] = [typeof(EventCompilationTests), typeof(MultiInstanceThrowTests)],
        ["terminateEventDefinition"] = [typeof(TerminateEndEventTests)],
        ["potentialOwner"] = [typeof(UserTaskTests)],
        ["performer"] = [typeof(UserTaskTests)],
        ["humanPerformer"] = [typeof(UserTaskTests)],
        ["standardLoopCharacteristics"] = [typeof(StandardLoopTests)],
        ["multiInstanceLoopCharacteristics"] = [typeof(MultiInstanceTests), typeof(NestedMultiInstanceTests), typeof(MultiInstanceThrowTests)],
        ["dataInput"] = [typeof(DataAssociationTests)],
        ["dataOutput"] = [typeof(DataAssociationTests)],
        ["dataInputAssociation"] = [typeof(DataAssociationTests)],
        ["dataOutputAssociation"] = [typeof(DataAssociationTests)],
        ["conditionExpression"] = [typeof(ExclusiveGatewayTests), typeof(InclusiveGatewayTests)],
        ["activationCondition"] = [typeof(ComplexGatewayTests)],
        ["timeDate"] = [typeof(TimerCatchEventTests)],
        ["timeDuration"] = [typeof(TimerCatchEventTests)],
        ["timeCycle"] = [typeof(BoundaryTimerTests)],
        ["condition"] = [typeof(ConditionalEventTests)],
        ["association"] = [typeof(CompensationTests)],
        ["extensionElements"] = [typeof(ElementRoundTripTests)],
        ["incoming"] = [typeof(RoundTripTests)],
        ["outgoing"] = [typeof(RoundTripTests)],
        ["process"] = [typeof(ExecutableProcessTests)],
        ["message"] = [typeof(MessageTests)],
        ["signal"] = [typeof(SignalTests)],
        ["error"] = [typeof(ErrorEventTests)],
        ["escalation"] = [typeof(EscalationTests)],
        ["globalTask"] = [typeof(CallActivityTests)],
        ["globalUserTask"] = [typeof(CallActivityTests)],
        ["globalManualTask"] = [typeof(CallActivityTests)],
        ["globalScriptTask"] = [typeof(CallActivityTests)],
        ["globalBusinessRuleTask"] = [typeof(CallActivityTests)],
    };

    /// <summary>Every element that is shown.</summary>
    public static IEnumerable<string> Elements => ByElement.Keys;

    /// <summary>The test classes that show an element; empty where none does.</summary>
    public static IReadOnlyList<Type> Of(string element) => ByElement.GetValueOrDefault(element, []);
}
