using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Which behaviour an event has, by its place in the flow and by what it catches or throws.</summary>
internal static class EventBehaviors
{
    public static ElementBehavior? Start(ProcessNode node, Compilation compilation)
    {
        var element = (StartEvent)node.Element;
        if (node.Parent is { IsEventSubProcess: true })
        {
            // The sub-process as a whole is reported.
            if (element.EventDefinitions.IsEmpty)
                return new NoneStartEventBehavior();
            return CompileTriggers(element, compilation, EventPlace.EventSubProcess, repeats: !element.IsInterrupting) is { } starts
                ? new EventSubProcessStartBehavior(starts, element.IsInterrupting)
                : null;
        }

        if (element.EventDefinitions.IsEmpty)
            return new NoneStartEventBehavior();
        if (node.Parent is not null)
            return null;
        return CompileTriggers(element, compilation, EventPlace.Start, repeats: false) is { } triggers
            ? new EventStartBehavior(triggers)
            : null;
    }

    public static ElementBehavior? End(ProcessNode node, Compilation compilation) =>
        ThrowCompiler.Compile(node, (ThrowEvent)node.Element, compilation);

    public static ElementBehavior? Throw(ProcessNode node, Compilation compilation) =>
        compilation.Definitions((Event)node.Element) is [LinkEventDefinition]
            ? new LinkThrowEventBehavior(node)
            : ThrowCompiler.Compile(node, (ThrowEvent)node.Element, compilation);

    public static ElementBehavior? Catch(ProcessNode node, Compilation compilation)
    {
        if (compilation.Definitions((Event)node.Element) is [LinkEventDefinition])
            return new LinkCatchEventBehavior();
        return CompileTriggers((CatchEvent)node.Element, compilation, EventPlace.Flow, repeats: false) is { } triggers
            ? new CatchEventBehavior(triggers)
            : null;
    }

    public static ElementBehavior? Boundary(ProcessNode node, Compilation compilation)
    {
        var element = (BoundaryEvent)node.Element;
        if (compilation.Definitions(element) is [CompensateEventDefinition])
            return new CompensationBoundaryBehavior();
        return CompileTriggers(element, compilation, EventPlace.Boundary, repeats: !element.CancelActivity) is { } triggers
            ? new BoundaryEventBehavior(triggers, element.CancelActivity)
            : null;
    }

    private static EventTriggers? CompileTriggers(CatchEvent element, Compilation compilation, EventPlace place, bool repeats) =>
        new TriggerCompiler(element, compilation, place, repeats).Compile();
}
