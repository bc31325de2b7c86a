using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// Which handlers an event that compensates, or a transaction that is cancelled, may call (BPMN 2.0.2, 10.7): those of the
/// activities of a scope, and of a sub-process that has none, those of the activities in it.
/// </summary>
internal sealed class CompensationNet(List<NetNode> nodes, List<(IFlowElementsContainer Container, NetNode? Scope)> containers)
{
    private readonly Dictionary<string, NetNode> byId = nodes.DistinctBy(node => node.Id, StringComparer.Ordinal).ToDictionary(node => node.Id, StringComparer.Ordinal);
    private readonly ILookup<NetNode, NetNode> byHost = Associated(nodes, containers).ToLookup(pair => pair.Host, pair => pair.Handler);
    private readonly ILookup<NetNode?, NetNode> byScope = nodes.ToLookup(node => node.Scope);

    public void Connect()
    {
        foreach (var node in nodes)
        {
            if (node.Element is ThrowEvent)
                ConnectThrown(node);
            else if (node.Element is Transaction)
                node.Handlers = [.. HandlersIn(node)];
        }
    }

    private void ConnectThrown(NetNode node)
    {
        foreach (var definition in node.EventDefinitions)
        {
            if (definition is CancelEventDefinition)
                node.Cancelled = TransactionAround(node);
            if (definition is not CompensateEventDefinition compensation)
                continue;
            var activity = compensation.ActivityRef is { } named ? byId.GetValueOrDefault(named) : null;
            // What compensates within a handler of events undoes what was done around it.
            node.CompensatedScope = activity is not null ? activity.Scope : node.Scope is { IsEventSubProcess: true } handler ? handler.Scope : node.Scope;
            node.Handlers = compensation.ActivityRef is null ? [.. HandlersIn(node.CompensatedScope)] : activity is null ? [] : [.. HandlersOf(activity)];
        }
    }

    private static NetNode? TransactionAround(NetNode node)
    {
        var scope = node.Scope;
        while (scope is not null && scope.Element is not Transaction)
            scope = scope.Scope;
        return scope;
    }

    private IEnumerable<NetNode> HandlersIn(NetNode? scope) => byScope[scope].SelectMany(HandlersOf);

    private IEnumerable<NetNode> HandlersOf(NetNode activity)
    {
        if (byHost[activity].Any())
            return byHost[activity];
        if (!activity.IsScope || activity.IsEventSubProcess)
            return [];
        var own = activity.EventSubProcesses.Where(IsCompensation).ToList();
        return own.Count > 0 ? own : HandlersIn(activity);
    }

    private static bool IsCompensation(NetNode eventSubProcess) =>
        eventSubProcess.Starts is [var trigger, ..] && trigger.EventDefinitions.Any(definition => definition is CompensateEventDefinition);

    private static IEnumerable<(NetNode Host, NetNode Handler)> Associated(
        List<NetNode> nodes, List<(IFlowElementsContainer Container, NetNode? Scope)> containers)
    {
        var ends = containers.SelectMany(container => container.Container.Associations)
            .SelectMany(association => new[] { (From: association.SourceRef, To: association.TargetRef), (From: association.TargetRef, To: association.SourceRef) })
            .ToLookup(end => end.From, end => end.To, StringComparer.Ordinal);
        return
            from boundary in nodes
            where boundary.Host is not null && boundary.EventDefinitions.Any(definition => definition is CompensateEventDefinition)
            from handler in nodes
            where handler.Element is Activity { IsForCompensation: true } && handler.Scope == boundary.Scope && ends[boundary.Id].Contains(handler.Id, StringComparer.Ordinal)
            select (boundary.Host, handler);
    }
}
