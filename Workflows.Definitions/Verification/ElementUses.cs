using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>A timer and the event that it belongs to.</summary>
internal sealed record TimerUse(Event Event, TimerEventDefinition Timer);

/// <summary>An event definition and the event that it belongs to.</summary>
internal sealed record EventDefinitionUse<T>(Event Event, T Definition)
    where T : EventDefinition;

/// <summary>An activity that is done for several instances.</summary>
internal sealed record MultiInstanceUse(Activity Activity, MultiInstanceLoopCharacteristics Loop);

/// <summary>An element that waits for a message or sends one, and its reference to it.</summary>
internal sealed record MessageUse(FlowElement Element, string? MessageRef);

/// <summary>Questions that several rules ask of a definition.</summary>
internal static class ElementUses
{
    public static IEnumerable<TimerUse> Timers(this DefinitionGraph graph) =>
        from happening in graph.Events
        from timer in graph.DefinitionsOf(happening).OfType<TimerEventDefinition>()
        select new TimerUse(happening, timer);

    public static IEnumerable<EventDefinitionUse<T>> Uses<T>(this DefinitionGraph graph)
        where T : EventDefinition =>
        from happening in graph.Events
        from definition in graph.DefinitionsOf(happening).OfType<T>()
        select new EventDefinitionUse<T>(happening, definition);

    public static IEnumerable<MultiInstanceUse> MultiInstances(this DefinitionGraph graph) =>
        from activity in graph.Elements.OfType<Activity>()
        let loop = activity.LoopCharacteristics as MultiInstanceLoopCharacteristics
        where loop is not null
        select new MultiInstanceUse(activity, loop);

    public static IEnumerable<MessageUse> Messages(this DefinitionGraph graph) =>
        graph.Elements.OfType<ReceiveTask>().Select(task => new MessageUse(task, task.MessageRef))
            .Concat(graph.Elements.OfType<SendTask>().Where(task => task is { MessageRef: not null, ServiceType: null })
                .Select(task => new MessageUse(task, task.MessageRef)))
            .Concat(
                from happening in graph.Events
                from message in graph.DefinitionsOf(happening).OfType<MessageEventDefinition>()
                where message.ServiceType is null || happening is not ThrowEvent
                select new MessageUse(happening, message.MessageRef));
}

/// <summary>The start events at which a process or sub-process may begin by itself.</summary>
internal static class StartEvents
{
    public static IEnumerable<StartEvent> Of(Scope scope) =>
        scope.Container.FlowElements.OfType<StartEvent>().Where(start => start.EventDefinitions.IsEmpty);

    /// <summary>Whether a node may begin a process, because something comes from outside.</summary>
    public static bool BeginsProcess(FlowElement element) =>
        element is StartEvent or ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true };
}

/// <summary>The flow that is taken where no condition holds.</summary>
internal static class DefaultFlow
{
    public static string? Of(FlowElement element) => element switch
    {
        ExclusiveGateway gateway => gateway.Default,
        InclusiveGateway gateway => gateway.Default,
        ComplexGateway gateway => gateway.Default,
        Activity activity => activity.Default,
        _ => null,
    };
}
