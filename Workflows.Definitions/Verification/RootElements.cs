using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>What the events of a file share: its messages, signals, errors and escalations.</summary>
internal static class RootElements
{
    public static IEnumerable<BaseElement> Of(BpmnDefinitions definitions) =>
        definitions.Messages
            .Concat<BaseElement>(definitions.Signals)
            .Concat(definitions.Errors)
            .Concat(definitions.Escalations);

    /// <summary>The identifiers that something refers to; null where content that is only kept, such as an interface, may refer to others.</summary>
    public static HashSet<string>? Used(BpmnDefinitions definitions)
    {
        if (definitions.OtherRootElements.Any(element => element.Name.LocalName is "interface" or "choreography" or "globalConversation"))
            return null;
        var elements = Execution.FlowElements.AllIn(definitions).ToArray();
        var references = elements.Select(Of)
            .Concat(EventDefinitions(definitions, elements).Select(Of))
            .Concat(definitions.Collaborations.SelectMany(collaboration => collaboration.MessageFlows).Select(flow => flow.MessageRef));
        return references.OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<EventDefinition> EventDefinitions(BpmnDefinitions definitions, FlowElement[] elements) =>
        definitions.EventDefinitions
            .Concat(elements.OfType<Event>().SelectMany(happening => happening.EventDefinitions))
            .Concat(elements.OfType<Activity>()
                .Select(activity => activity.LoopCharacteristics)
                .OfType<MultiInstanceLoopCharacteristics>()
                .SelectMany(loop => loop.ComplexBehaviorDefinitions)
                .SelectMany(behavior => behavior.Event?.EventDefinitions ?? []));

    private static string? Of(FlowElement element) => element switch
    {
        ReceiveTask task => task.MessageRef,
        SendTask task => task.MessageRef,
        _ => null,
    };

    private static string? Of(EventDefinition definition) => definition switch
    {
        MessageEventDefinition message => message.MessageRef,
        SignalEventDefinition signal => signal.SignalRef,
        ErrorEventDefinition error => error.ErrorRef,
        EscalationEventDefinition escalation => escalation.EscalationRef,
        _ => null,
    };
}
