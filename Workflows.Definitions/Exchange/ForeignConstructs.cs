using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using static Workflows.Definitions.Exchange.ForeignEngines;

namespace Workflows.Definitions.Exchange;

/// <summary>
/// What becomes of the words of Camunda 7 and 8, Flowable and Activiti. The import, the verification and the guide
/// <c>docs/exchange.md</c> all follow this one table.
/// </summary>
public static class ForeignConstructs
{
    /// <summary>The table.</summary>
    public static ImmutableArray<ForeignConstruct> All { get; } =
    [
        .. Mapped(true, Java, [
            ("assignee", "userTask", "a `potentialOwner`"),
            ("candidateUsers", "userTask", "a `potentialOwner` for each"),
            ("candidateGroups", "userTask", "a `potentialOwner` for each"),
            ("dueDate", "userTask", "`wf:deadline`"),
            ("topic", "serviceTask, sendTask, businessRuleTask, messageEventDefinition", "the type of `wf:service`"),
            ("type", "serviceTask, sendTask, businessRuleTask, messageEventDefinition", "nothing of its own for external tasks; any other type is code of the other engine"),
            ("calledElementBinding", "callActivity", "`wf:call version` with `version`; `latest` is the rule here; others are named"),
            ("calledElementVersion", "callActivity", "`wf:call version`"),
            ("decisionRef", "businessRuleTask", "`wf:decide decision`"),
            ("resultVariable", "businessRuleTask, scriptTask, serviceTask", "`wf:decide result`, `wf:script result`; else named"),
            ("collection", "multiInstanceLoopCharacteristics", "`wf:loop collection`"),
            ("elementVariable", "multiInstanceLoopCharacteristics", "`wf:loop elementVariable`")]),
        .. Mapped(false, Camunda7, [
            ("inputOutput", "activities and events", "`wf:input` and `wf:output`; scripts in it are named")]),
        .. Mapped(false, Java, [
            ("in", "callActivity", "`wf:input`; `businessKey` is named"),
            ("out", "callActivity", "`wf:output`")]),
        .. Mapped(false, Camunda8, [
            ("assignmentDefinition", "userTask", "a `potentialOwner` for each"),
            ("taskSchedule", "userTask", "`wf:deadline`; the date of follow-up is named"),
            ("taskDefinition", "serviceTask, sendTask, businessRuleTask, scriptTask, throwing events", "the type of `wf:service`"),
            ("ioMapping", "activities and events", "`wf:input` and `wf:output`"),
            ("calledElement", "callActivity", "`calledElement`; bindings other than the latest are named"),
            ("calledDecision", "businessRuleTask", "`wf:decide`"),
            ("script", "scriptTask", "the FEEL `script` and `wf:script result`"),
            ("subscription", "message", "`wf:correlationKey`"),
            ("loopCharacteristics", "multiInstanceLoopCharacteristics", "`wf:loop`"),
            ("adHoc", "adHocSubProcess", "`wf:adHoc activities`")]),

        .. NotTaken(ExchangeFindings.Listener, false, Java, "every element", "listeners are code of the other engine", "executionListener", "taskListener", "eventListener"),
        .. NotTaken(ExchangeFindings.Listener, false, Camunda8, "every element", "listeners are code of the other engine", "executionListeners", "taskListeners"),
        .. NotTaken(ExchangeFindings.Code, true, Java, "serviceTask, sendTask, businessRuleTask, callActivity", "code of the other engine; give the task a `wf:service`",
            "class", "delegateExpression", "expression", "variableMappingClass", "variableMappingDelegateExpression", "resource"),
        .. NotTaken(ExchangeFindings.Code, false, Java, "serviceTask, sendTask", "code of the other engine; give the task a `wf:service`", "connector", "script"),
        .. NotTaken(ExchangeFindings.Form, true, Java, "userTask, startEvent", "forms are drawn in the form designer", "formKey", "formRef", "formHandlerClass"),
        .. NotTaken(ExchangeFindings.Form, false, Java, "userTask, startEvent", "forms are drawn in the form designer", "formData", "formProperty"),
        .. NotTaken(ExchangeFindings.Form, false, Camunda8, "userTask, startEvent, process", "forms are drawn in the form designer", "formDefinition", "userTaskForm"),
        .. NotTaken(null, false, Java, "serviceTask, listeners", "injected into code of the other engine", "field"),
        .. NotTaken(null, true, Java, "process", "who may start a process is set on the platform", "candidateStarterUsers", "candidateStarterGroups"),
        .. NotTaken(null, false, Java, "process", "who may start a process is set on the platform", "potentialStarter"),
        .. NotTaken(null, true, Java, "startEvent", "the platform knows who started an instance", "initiator"),
        .. NotTaken(null, true, Java, "userTask", "has no counterpart", "followUpDate", "businessCalendarName", "skipExpression"),
        .. NotTaken(null, true, Java, "serviceTask", "has no counterpart", "triggerable", "resultVariableName", "storeResultVariableAsTransient"),
        .. NotTaken(null, true, Java, "callActivity", "has no counterpart",
            "calledElementVersionTag", "calledElementTenantId", "calledElementType", "caseRef", "caseBinding", "caseVersion", "businessKey", "inheritBusinessKey"),
        .. NotTaken(null, true, Java, "businessRuleTask", "has no counterpart",
            "decisionRefBinding", "decisionRefVersion", "decisionRefVersionTag", "decisionRefTenantId", "rules", "ruleVariablesInput", "exclude"),
        .. NotTaken(null, true, Java, "error and escalation events", "has no counterpart",
            "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable", "errorVariableName", "errorVariableLocalScope", "errorVariableTransient"),
        .. NotTaken(null, true, Java, "multiInstanceLoopCharacteristics", "`loopCounter` counts from 1 here", "elementIndexVariable"),
        .. NotTaken(null, false, Java, "serviceTask", "has no counterpart", "errorEventDefinition", "mapException", "eventInParameter", "eventOutParameter", "customResource", "eventType"),
        .. NotTaken(null, true, Java, "userTask", "has no counterpart", "owner"),
        .. NotTaken(null, true, Java, "terminateEventDefinition", "a terminate event ends its own scope here", "terminateAll", "terminateMultiInstance"),
        .. NotTaken(ExchangeFindings.DynamicReference, true, Java, "message and signal events", "computed when an instance runs", "messageExpression", "signalExpression"),
        .. NotTaken(null, true, Java, "messageEventDefinition", "say it as `wf:correlationKey` at the message", "correlationKey"),
        .. NotTaken(ExchangeFindings.Code, false, Java, "serviceTask, multiInstanceLoopCharacteristics", "code of the other engine", "httpRequestHandler", "httpResponseHandler", "collection"),
        .. NotTaken(null, false, Java, "events and tasks of the event registry", "has no counterpart",
            "channelKey", "eventCorrelationParameter", "startEventCorrelationConfiguration", "triggerEventType", "triggerEventCorrelationParameter",
            "variableListenerEventDefinition", "sendSynchronously", "systemChannel", "externalWorkerInParameter", "externalWorkerOutParameter"),
        .. NotTaken(null, false, Java, "multiInstanceLoopCharacteristics", "say it as `wf:loop outputCollection`", "variableAggregation"),
        .. NotTaken(null, true, Java, "serviceTask", "cases are not run here", "caseDefinitionKey", "caseInstanceName", "caseInstanceIdVariableName"),
        .. NotTaken(ExchangeFindings.Form, false, Java, "userTask, startEvent", "forms are drawn in the form designer", "value"),
        .. NotTaken(null, false, Camunda8, "serviceTask", "has no counterpart; a `wf:input` does the same", "taskHeaders"),
        .. NotTaken(null, false, Camunda8, "activities", "has no counterpart", "linkedResources", "publishMessage"),

        .. Kept(true, Java, "every element", "every step is a transaction of its own; failed services are tried again by the platform",
            "async", "asyncBefore", "asyncAfter", "asyncLeave", "asyncLeaveExclusive", "exclusive", "jobPriority", "taskPriority", "retryCounter", "parallelInSameTransaction"),
        .. Kept(false, Java, "every element", "failed services are tried again by the platform", "failedJobRetryTimeCycle"),
        .. Kept(true, Java, "process", "says nothing that runs",
            "versionTag", "historyTimeToLive", "isStartableInTasklist", "diagramRelationId", "modelerTemplate", "modelerTemplateVersion", "priority", "category", "isEagerExecutionFetching"),
        .. Kept(true, Java, "userTask, callActivity", "says nothing that runs",
            "formFieldValidation", "sameDeployment", "formRefBinding", "formRefVersion", "mapDecisionResult", "inheritVariables", "completeAsync", "fallbackToDefaultTenant",
            "useLocalScopeForOutParameters", "useLocalScopeForResultVariable", "autoStoreVariables", "processInstanceName", "variableName", "variableEvents", "scope", "taskIdVariableName",
            "taskCompleterVariableName", "errorMessage", "extensionId", "historyLevel", "includeInHistory", "noWaitStatesAsyncLeave", "idVariableName", "doNotIncludeVariables"),
        .. Kept(false, Java, "every element", "says nothing that runs", "properties", "localization", "generatedFormField", "historyLevel",
            "includeInHistory", "jobCategory", "task-candidates-type", "work-form-field-validation", "static-process-key", "element-name"),
        .. Kept(true, Camunda8, "every element", "says nothing that runs", "modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon"),
        .. Kept(false, Camunda8, "every element", "says nothing that runs", "userTask", "properties", "versionTag", "priorityDefinition", "conditionalFilter"),
    ];

    private static FrozenDictionary<(string Name, bool IsAttribute, bool IsCamunda8), ForeignConstruct> ByKey { get; } =
        All.ToFrozenDictionary(construct => construct.Key);

    /// <summary>The line of a word.</summary>
    /// <param name="name">The expanded name of the attribute or extension element.</param>
    /// <param name="isAttribute">Whether it is an attribute.</param>
    /// <returns>The line; null where the name belongs to none of the engines or the table does not know it.</returns>
    public static ForeignConstruct? Find(XmlName name, bool isAttribute) =>
        ForeignNamespaces.EngineOf(name.NamespaceName) is None ? null : ByKey.GetValueOrDefault(ForeignConstruct.KeyOf(name, isAttribute));

    private static IEnumerable<ForeignConstruct> Mapped(bool isAttribute, ForeignEngines engines, (string Name, string Place, string Becomes)[] lines) =>
        lines.Select(line => new ForeignConstruct(line.Name, isAttribute, engines, line.Place, ForeignTreatment.Mapped, line.Becomes));

    private static IEnumerable<ForeignConstruct> NotTaken(
        DiagnosticKind? finding, bool isAttribute, ForeignEngines engines, string place, string why, params string[] names) =>
        names.Select(name => new ForeignConstruct(name, isAttribute, engines, place, ForeignTreatment.NotTaken, why)
        {
            Finding = finding ?? ExchangeFindings.NotTaken,
        });

    private static IEnumerable<ForeignConstruct> Kept(bool isAttribute, ForeignEngines engines, string place, string why, params string[] names) =>
        names.Select(name => new ForeignConstruct(name, isAttribute, engines, place, ForeignTreatment.Kept, why));
}
