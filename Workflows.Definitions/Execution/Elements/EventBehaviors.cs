using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Which behaviour an event has, by its place in the flow and by what it catches or throws.</summary>
internal static class EventBehaviors
{
    public static ElementBehavior? Start(StartEvent element, Compilation compilation) =>
        element.EventDefinitions.IsEmpty ? new NoneStartEventBehavior() : null;

    public static ElementBehavior? End(EndEvent element, Compilation compilation) => element.EventDefinitions switch
    {
        [] => new NoneEndEventBehavior(),
        [TerminateEventDefinition] => new TerminateEndEventBehavior(),
        _ => null,
    };

    public static ElementBehavior? Throw(IntermediateThrowEvent element, Compilation compilation) =>
        element.EventDefinitions.IsEmpty ? new NoneThrowEventBehavior() : null;

    public static ElementBehavior? Catch(IntermediateCatchEvent element, Compilation compilation)
    {
        switch (element.EventDefinitions)
        {
            case [TimerEventDefinition timer]:
                return compilation.Time(timer, element.Id) is { } time ? new TimerCatchEventBehavior(time) : null;
            case [MessageEventDefinition definition]:
                var message = compilation.Message(definition.MessageRef, element.Id);
                return message is null ? null : new MessageCatchEventBehavior(message);
            default:
                return null;
        }
    }

    public static ElementBehavior? Boundary(BoundaryEvent element, Compilation compilation)
    {
        var interrupting = element.CancelActivity;
        switch (element.EventDefinitions)
        {
            case [TimerEventDefinition timer]:
                return compilation.Time(timer, element.Id) is { } time ? new BoundaryTimerBehavior(interrupting, time) : null;
            case [MessageEventDefinition definition]:
                var message = compilation.Message(definition.MessageRef, element.Id);
                return message is null ? null : new BoundaryMessageBehavior(interrupting, message);
            default:
                return null;
        }
    }
}
