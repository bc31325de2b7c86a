using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Connects events with what belongs to them without a flow: scopes, handlers of compensation, the other end of a link.</summary>
/// <param name="nodes">All nodes of the process.</param>
/// <param name="nodesById">The same by their identifiers.</param>
/// <param name="compilation">What is known, and what has been found wrong.</param>
internal sealed class EventConnections(
    IReadOnlyList<ProcessNode> nodes, IReadOnlyDictionary<string, ProcessNode> nodesById, Compilation compilation)
{
    /// <summary>Connects all; the event sub-processes directly in the process are returned, by their starts.</summary>
    public ProcessNode[] Connect(IReadOnlyList<Association> associations)
    {
        var inProcess = new List<ProcessNode>();
        foreach (var node in nodes)
        {
            if (node.IsEventSubProcess)
                ConnectEventSubProcess(node, inProcess);
            else if (node.Behavior is LinkThrowEventBehavior)
                ConnectLink(node);
            else if (node.Behavior is CompensationBoundaryBehavior)
                ConnectHandler(node, associations);
            if (compilation.CompensatedActivity(node.Element) is { } activityId)
                CheckCompensated(node, activityId);
        }

        return [.. inProcess];
    }

    private void ConnectEventSubProcess(ProcessNode node, List<ProcessNode> inProcess)
    {
        var isPlain = node.Incoming.Length == 0 && node.Outgoing.Length == 0 && node.Boundaries.Length == 0
            && node.Inputs.Length == 0 && ((Activity)node.Element).LoopCharacteristics is null;
        if (node.Start is not { Behavior: EventSubProcessStartBehavior } start || !isPlain)
        {
            compilation.Report(CompilationDiagnostics.EventSubProcessInvalid, node.Id);
            return;
        }

        // Of an activity that is done more than once, each time is a scope of its own.
        if (node.Parent is { } scope)
            scope.Body.EventStarts = [.. scope.Body.EventStarts, start];
        else
            inProcess.Add(start);
        if (start.Behavior.Catches is not [{ Kind: ThrownKind.Compensation }])
            return;
        node.IsForCompensation = true;
        if (node.Parent is { } undone)
            undone.Body.CompensationStart = start;
    }

    private void ConnectLink(ProcessNode node)
    {
        var name = LinkName(node);
        var targets = nodes.Where(target => target.Parent == node.Parent && target.Behavior is LinkCatchEventBehavior
            && string.Equals(LinkName(target), name, StringComparison.Ordinal)).ToList();
        if (targets.Count != 1 || string.IsNullOrEmpty(name) || node.Outgoing.Length > 0)
        {
            compilation.Report(CompilationDiagnostics.LinkNotConnected, node.Id, name ?? string.Empty, $"{targets.Count}");
            return;
        }

        node.LinkTarget = targets[0];
        targets[0].Before = [.. targets[0].Before, node];
    }

    // Many editors write the name at the event alone.
    private string? LinkName(ProcessNode node) =>
        compilation.Definitions((Event)node.Element)[0].Name is { Length: > 0 } name ? name : node.Element.Name;

    private void ConnectHandler(ProcessNode node, IReadOnlyList<Association> associations)
    {
        var activity = node.Before.Length == 1 ? node.Before[0] : null;
        foreach (var association in associations)
        {
            var other = association switch
            {
                _ when string.Equals(association.SourceRef, node.Id, StringComparison.Ordinal) => association.TargetRef,
                _ when string.Equals(association.TargetRef, node.Id, StringComparison.Ordinal) => association.SourceRef,
                _ => null,
            };
            if (other is not null && activity is not null && nodesById.TryGetValue(other, out var handler)
                && handler is { IsForCompensation: true } && handler.Parent == node.Parent)
            {
                activity.Body.CompensationHandler = handler;
                return;
            }
        }

        compilation.Report(CompilationDiagnostics.HandlerMissing, node.Id);
    }

    private void CheckCompensated(ProcessNode node, string activityId)
    {
        if (nodesById.TryGetValue(activityId, out var activity) && activity.Element is Activity)
        {
            for (var scope = node.Parent; ; scope = scope.Parent)
            {
                if (activity.Parent == scope)
                    return;
                if (scope is not { IsEventSubProcess: true })
                    break;
            }
        }

        compilation.Report(CompilationDiagnostics.CompensatedMissing, node.Id, activityId);
    }
}
