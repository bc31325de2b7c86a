using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Why a process cannot be made ready to run. Verification finds the same and more, earlier and kinder; these hold where it
/// was not asked.
/// </summary>
internal static class CompilationDiagnostics
{
    public static readonly DiagnosticKind ProcessNotFound = Error("execution.processNotFound", "Expected exactly one executable process{0}, but found {1}.");
    public static readonly DiagnosticKind ElementNotSupported = Error("execution.elementNotSupported", "The engine cannot run the element '{0}'.");
    public static readonly DiagnosticKind IdentifierNotUnique = Error("execution.identifierNotUnique", "The identifier '{0}' is empty or stands more than once.");
    public static readonly DiagnosticKind FlowNotConnected = Error("execution.flowNotConnected", "The flow does not connect two nodes of its own scope: from '{0}' to '{1}'.");
    public static readonly DiagnosticKind StartNotUnique = Error("execution.startNotUnique", "Expected exactly one none start event, but found {0}.");
    public static readonly DiagnosticKind TooDeep = Error("execution.tooDeep", "Sub-processes may nest at most {0} levels deep.");
    public static readonly DiagnosticKind ExpressionInvalid = Error("execution.expressionInvalid", "The expression '{0}' cannot be read: {1}");
    public static readonly DiagnosticKind TimerInvalid = Error("execution.timerInvalid", "Expected one date, duration or repetition, or 1 to 3660 working days.");
    public static readonly DiagnosticKind ServiceTypeMissing = Error("execution.serviceTypeMissing", "The task does not say which service it asks.");
    public static readonly DiagnosticKind MessageMissing = Error("execution.messageMissing", "The element refers to no message that has a name.");
    public static readonly DiagnosticKind SignalMissing = Error("execution.signalMissing", "The event refers to no signal that has a name.");
    public static readonly DiagnosticKind ErrorMissing = Error("execution.errorMissing", "The event refers to the error '{0}', which the file does not have.");
    public static readonly DiagnosticKind EscalationMissing = Error("execution.escalationMissing", "The event refers to the escalation '{0}', which the file does not have.");
    public static readonly DiagnosticKind EventDefinitionMissing = Error("execution.eventDefinitionMissing", "The event refers to the event definition '{0}', which the file does not have.");
    public static readonly DiagnosticKind EventNotSupported = Error("execution.eventNotSupported", "The engine cannot run {0} at this place.");
    public static readonly DiagnosticKind EventSubProcessInvalid = Error("execution.eventSubProcessInvalid", "An event sub-process has exactly one start event, with an event definition; it has no flows, boundary events, inputs or loop.");
    public static readonly DiagnosticKind LinkNotConnected = Error("execution.linkNotConnected", "Expected exactly one link event of the name '{0}' to go on at and no flow out, but found {1} in this scope.");
    public static readonly DiagnosticKind HandlerMissing = Error("execution.handlerMissing", "No association leads from the compensation event to an activity for compensation in its scope.");
    public static readonly DiagnosticKind CompensatedMissing = Error("execution.compensatedMissing", "The activity '{0}' that is to be undone does not stand in the scope of the event.");
    public static readonly DiagnosticKind CancelOutsideTransaction = Error("execution.cancelOutsideTransaction", "A cancel event stands only in a transaction or on its boundary.");
    public static readonly DiagnosticKind ActivityMissing = Error("execution.activityMissing", "The boundary event is attached to '{0}', which is no activity of its scope.");

    public static readonly DiagnosticKind LoopWithoutCount = Error("execution.loopWithoutCount", "The multi-instance activity says neither by a number nor by a list how many instances it has.");
    public static readonly DiagnosticKind QuantityInvalid = Error("execution.quantityInvalid", "Expected a number of tokens from 1 to {0}.");
    public static readonly DiagnosticKind CalledElementMissing = Error("execution.calledElementMissing", "The call activity does not say what it calls.");
    public static readonly DiagnosticKind ScriptLanguageNotSupported = Error("execution.scriptLanguage", "Only FEEL scripts are run, not '{0}'.");
    public static readonly DiagnosticKind ScriptMissing = Error("execution.scriptMissing", "The script task has no script.");
    public static readonly DiagnosticKind DecisionMissing = Error("execution.decisionMissing", "The task says neither which decision nor which service it asks for.");
    public static readonly DiagnosticKind DecisionUnknown = Error("decision.unknown", "There is no decision '{0}'.");

    public static readonly DiagnosticKind NoEventBehindGateway = Error(
        "execution.noEventBehindGateway",
        "Behind the event-based gateway '{0}' stand catch events or receive tasks without boundary events and inputs, each reached from it alone and without a condition.");

    private static DiagnosticKind Error(string code, string message) => new(code, DiagnosticSeverity.Error, message);
}
