using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedEventDefinition() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.definitionNotSupported",
    "The event {0} has a {1}, which is not supported at a {2}.",
    "What each kind of event may catch or throw in this version is listed in bpmn-support.md.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from node in graph.Nodes
        let happening = node.Element as Event
        where happening is not null
        from definition in graph.DefinitionsOf(happening)
        where definition is not EventDefinitionReference && !IsSupported(happening, definition, node.Scope.Container)
        select Kind.At(happening.Id, ElementNames.Label(happening), ElementNames.Of(definition), ElementNames.Of(happening));

    private static bool IsSupported(Event happening, EventDefinition definition, IFlowElementsContainer container) => happening switch
    {
        StartEvent start when container is SubProcess { TriggeredByEvent: true } =>
            IsAwaited(definition) || definition is EscalationEventDefinition or CompensateEventDefinition
            || (definition is ErrorEventDefinition && start.IsInterrupting),
        StartEvent => IsAwaited(definition) && container is Process,
        IntermediateCatchEvent => IsAwaited(definition) || (definition is LinkEventDefinition && happening.EventDefinitions.Length == 1),
        BoundaryEvent boundary =>
            IsAwaited(definition) || definition is EscalationEventDefinition
            || (definition is CompensateEventDefinition && happening.EventDefinitions.Length == 1)
            || (definition is ErrorEventDefinition or CancelEventDefinition && boundary.CancelActivity),
        EndEvent => IsThrown(definition) || definition is ErrorEventDefinition or CancelEventDefinition or TerminateEventDefinition,
        _ => IsThrown(definition) || (definition is LinkEventDefinition && happening.EventDefinitions.Length == 1),
    };

    private static bool IsAwaited(EventDefinition definition) =>
        definition is TimerEventDefinition or MessageEventDefinition or SignalEventDefinition or ConditionalEventDefinition;

    private static bool IsThrown(EventDefinition definition) =>
        definition is MessageEventDefinition or SignalEventDefinition or EscalationEventDefinition or CompensateEventDefinition;
}
