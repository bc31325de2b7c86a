using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Begins an instance. One that cannot wait for the events of its process is refused: there is nothing yet to repair.</summary>
internal static class ProcessStarting
{
    /// <summary>Begins at the none start event.</summary>
    public static void Begin(Step step, StartProcess command)
    {
        if (!MayStart(step, command.Variables))
            return;
        if (step.Process.NoneStart is not { } start)
        {
            step.Refuse("process.noNoneStart", "The process has no start event that somebody could ask for.");
            return;
        }

        step.Record(new ProcessStarted(step.Process.ProcessId, command.Variables) { IsCalled = command.IsCalled });
        if (Await(step, step.Process.Root.Node.Armed, step.Process.Root, except: -1))
            ElementLifeCycle.Activate(step, start, ProcessState.ProcessScope);
    }

    /// <summary>Begins at one of the other starts.</summary>
    public static void Begin(Step step, StartProcessAt command)
    {
        if (!MayStart(step, command.Variables))
            return;
        if (!step.Process.TryFind(command.ElementId, out var node) || !IsStart(step, command))
        {
            step.Refuse("process.startUnknown", $"The process cannot be started at '{command.ElementId}'.");
            return;
        }

        // With outputs what came is offered to them alone; what is held until more has come is offered when it has.
        var needsMore = node.Behavior is EventStartBehavior { NeedsAll: true };
        var isOffered = needsMore || node.Outputs.Length > 0;
        var variables = isOffered ? FeelContext.Empty : command.Variables;
        var payload = isOffered ? command.Variables : FeelContext.Empty;
        step.Record(new ProcessStarted(step.Process.ProcessId, variables) { StartElementId = node.Id });
        if (!Await(step, step.Process.Root.Node.Armed, step.Process.Root, except: -1))
            return;
        if (needsMore)
            HoldFirst(step, node, command.Place, payload);
        else if (node is { Element: not StartEvent, Incoming: [{ Source: { Element: EventBasedGateway } gateway }] })
            Choose(step, gateway, node, payload);
        else
            ElementLifeCycle.ActivateOccurred(step, node, ProcessState.ProcessScope, payload);
    }

    private static bool MayStart(Step step, FeelContext variables)
    {
        if (step.State.Status == ProcessStatus.NotStarted)
            return step.Accepts(variables);
        step.Refuse("process.alreadyStarted", "The instance has already been started.");
        return false;
    }

    private static bool IsStart(Step step, StartProcessAt command)
    {
        foreach (var start in step.Process.Starts)
        {
            if (start.Place == command.Place && string.Equals(start.ElementId, command.ElementId, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void HoldFirst(Step step, ProcessNode node, int place, FeelContext payload)
    {
        var element = new LiveElement(node, step.NextKey, ProcessState.ProcessScope);
        step.Record(new ElementActivated(element.Key, node.Id, ProcessState.ProcessScope));
        step.Record(new TriggerHeld(step.NextKey, node.Id, element.Key, payload));
        Await(step, [node], element, place);
    }

    private static void Choose(Step step, ProcessNode gateway, ProcessNode chosen, FeelContext payload)
    {
        var element = new LiveElement(gateway, step.NextKey, ProcessState.ProcessScope);
        step.Record(new ElementActivated(element.Key, gateway.Id, ProcessState.ProcessScope));
        ProcessNode[] others = gateway.Element is EventBasedGateway { IsParallel: true }
            ? [.. gateway.Outgoing.Select(flow => flow.Target).Where(target => target != chosen)]
            : [];
        if (Await(step, others, element, except: -1))
            EventBasedGatewayBehavior.Choose(step, element, chosen, payload);
    }

    private static bool Await(Step step, ProcessNode[] events, LiveElement owner, int except)
    {
        var come = except < 0 ? null : events[0].Behavior.Triggers[except];
        if (Waiting.Begin(step, events, owner, ElementPhase.Boundary, come))
            return true;
        step.Refuse("process.startFailed", step.State.Incidents[step.State.Incidents.Count - 1].Message);
        return false;
    }
}
