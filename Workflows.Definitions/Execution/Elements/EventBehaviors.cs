using Workflows.Definitions.Execution.Triggers;
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

    public static ElementBehavior? Catch(IntermediateCatchEvent element, Compilation compilation) =>
        Trigger(element, compilation, repeats: false) is { } trigger ? new CatchEventBehavior(trigger) : null;

    public static ElementBehavior? Boundary(BoundaryEvent element, Compilation compilation) =>
        Trigger(element, compilation, repeats: !element.CancelActivity) is { } trigger
            ? new BoundaryEventBehavior(trigger, element.CancelActivity)
            : null;

    private static EventTrigger? Trigger(Event element, Compilation compilation, bool repeats)
    {
        switch (element.EventDefinitions)
        {
            case [TimerEventDefinition timer]:
                return compilation.Time(timer, element.Id) is { } time ? new TimerTrigger(time, repeats) : null;
            case [MessageEventDefinition definition]:
                return compilation.Message(definition.MessageRef, element.Id) is { } message ? new MessageTrigger(message) : null;
            default:
                return null;
        }
    }
}
