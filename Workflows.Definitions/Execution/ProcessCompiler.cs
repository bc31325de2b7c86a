using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Turns the model of a process into the graph that the engine runs.</summary>
internal sealed class ProcessCompiler(Compilation compilation)
{
    /// <summary>How deep sub-processes may nest; what walks scopes may recurse this deep.</summary>
    public const int MaximumDepth = 64;

    private readonly List<ProcessNode> nodes = [];
    private readonly Dictionary<string, ProcessNode> nodesById = new(StringComparer.Ordinal);
    private readonly List<(SequenceFlow Flow, ProcessNode? Scope)> flows = [];
    private readonly List<(ProcessNode? Scope, string ScopeId)> scopes = [];
    private readonly List<Association> associations = [];

    public static ProcessCompilation Compile(BpmnDefinitions definitions, string? processId, DecisionLibrary decisions)
    {
        var findings = new Compilation(definitions, decisions);
        var process = Select(definitions, processId, findings);
        var compiled = process is null ? null : new ProcessCompiler(findings).Compile(process);
        return new ProcessCompilation(findings.ErrorCount > 0 ? null : compiled, findings.Diagnostics);
    }

    private static Process? Select(BpmnDefinitions definitions, string? processId, Compilation findings)
    {
        List<Process> candidates = processId is not null
            ? [.. definitions.Processes.Where(process => string.Equals(process.Id, processId, StringComparison.Ordinal))]
            : [.. definitions.Processes.Where(process => process.IsExecutable)];
        if (processId is null && candidates.Count == 0)
            candidates = [.. definitions.Processes];
        if (candidates.Count == 1)
            return candidates[0];
        if (candidates.Count == 0 && processId is not null
            && definitions.GlobalTasks.FirstOrDefault(task => string.Equals(task.Id, processId, StringComparison.Ordinal)) is { } task)
            return GlobalTaskProcess.Of(task);
        var named = processId is null ? string.Empty : $" '{processId}'";
        findings.Report(CompilationDiagnostics.ProcessNotFound, null, named, $"{candidates.Count}");
        return null;
    }

    private ExecutableProcess? Compile(Process process)
    {
        Collect(process);
        foreach (var node in nodes)
        {
            ElementBehaviors.Attach(node, compilation);
            ActivityLoops.Wrap(node, compilation);
        }

        Connect();
        foreach (var node in nodes)
            Map(node);
        foreach (var node in nodes)
            Complete(node);
        foreach (var node in nodes.Where(node => node.Element is EventBasedGateway))
            EventBasedGatewayCheck.Report(node, compilation);
        foreach (var (scope, scopeId) in scopes)
        {
            if (scope is { Element: not AdHocSubProcess })
                scope.Body.Start = StartOf(scopeId, scope);
        }

        var eventStarts = new EventConnections(nodes, nodesById, compilation).Connect(associations);
        if (compilation.ErrorCount > 0)
            return null;
        var noneStarts = nodes.Where(node => node is { Parent: null, Behavior: NoneStartEventBehavior }).ToList();
        var starts = ProcessStarts.Of(nodes);
        if (noneStarts.Count > 1 || starts.IsEmpty)
            compilation.Report(CompilationDiagnostics.StartNotUnique, process.Id, $"{noneStarts.Count}");
        return new ExecutableProcess(process, noneStarts.FirstOrDefault(), [.. nodes], eventStarts) { Definitions = compilation.Source, Starts = starts };
    }

    // A stack of its own instead of recursion: how deep a file nests is not for it to decide.
    private void Collect(Process process)
    {
        var waiting = new Stack<(IFlowElementsContainer Container, ProcessNode? Scope, int Depth)>();
        waiting.Push((process, null, 0));
        while (waiting.TryPop(out var next))
        {
            associations.AddRange(next.Container.Associations);
            foreach (var element in next.Container.FlowElements)
            {
                if (Add(element, next.Scope) is { Element: SubProcess inner } node)
                {
                    if (next.Depth == MaximumDepth)
                    {
                        compilation.Report(CompilationDiagnostics.TooDeep, inner.Id, $"{MaximumDepth}");
                        return;
                    }

                    scopes.Add((node, inner.Id));
                    waiting.Push((inner, node, next.Depth + 1));
                }
            }
        }
    }

    private ProcessNode? Add(FlowElement element, ProcessNode? scope)
    {
        switch (element)
        {
            case SequenceFlow flow:
                flows.Add((flow, scope));
                return null;
            case UninterpretedFlowElement { IsFlowNode: true } unknown:
                compilation.Report(CompilationDiagnostics.ElementNotSupported, unknown.Id, unknown.Fragment.Name.LocalName);
                return null;
            case FlowNode flowNode:
                var node = new ProcessNode(nodes.Count, flowNode, scope);
                if (flowNode.Id.Length == 0 || !nodesById.TryAdd(flowNode.Id, node))
                    compilation.Report(CompilationDiagnostics.IdentifierNotUnique, flowNode.Id, flowNode.Id);
                else
                    nodes.Add(node);
                return node;
            default:
                return null;
        }
    }

    private void Connect()
    {
        var incoming = new List<ProcessFlow>[nodes.Count];
        var outgoing = new List<ProcessFlow>[nodes.Count];
        foreach (var (flow, scope) in flows)
        {
            if (!nodesById.TryGetValue(flow.SourceRef, out var source) || !nodesById.TryGetValue(flow.TargetRef, out var target)
                || source.Parent != scope || target.Parent != scope)
            {
                compilation.Report(CompilationDiagnostics.FlowNotConnected, flow.Id, flow.SourceRef, flow.TargetRef);
                continue;
            }

            var condition = flow.ConditionExpression is { } expression ? compilation.Expression(expression, flow.Id) : null;
            var connected = new ProcessFlow(flow.Id, source, target, condition);
            (outgoing[source.Index] ??= []).Add(connected);
            (incoming[target.Index] ??= []).Add(connected);
        }

        foreach (var node in nodes)
        {
            node.Incoming = incoming[node.Index]?.ToArray() ?? [];
            node.Outgoing = outgoing[node.Index]?.ToArray() ?? [];
        }
    }

    private void Map(ProcessNode node)
    {
        if (node.Element is not DataFlowNode element)
            return;
        node.Body.Inputs = DataMappings.Inputs(element, compilation);
        node.Body.Outputs = DataMappings.Outputs(element, compilation);
    }

    private void Complete(ProcessNode node)
    {
        switch (node.Element)
        {
            case Activity activity:
                node.IsForCompensation = activity.IsForCompensation;
                ActivityCompiler.Complete(node, activity, nodes, compilation);
                node.DefaultFlow = DefaultOf(node, activity.Default);
                break;
            case ExclusiveGateway gateway:
                node.DefaultFlow = DefaultOf(node, gateway.Default);
                break;
            case InclusiveGateway gateway:
                node.DefaultFlow = DefaultOf(node, gateway.Default);
                break;
            case ComplexGateway gateway:
                node.DefaultFlow = DefaultOf(node, gateway.Default);
                break;
            case BoundaryEvent boundary:
                Attach(node, boundary);
                break;
            default:
                break;
        }
    }

    private ProcessFlow? DefaultOf(ProcessNode node, string? flowId)
    {
        if (flowId is null)
            return null;
        var flow = Array.Find(node.Outgoing, outgoing => string.Equals(outgoing.Id, flowId, StringComparison.Ordinal));
        if (flow is null)
            compilation.Report(CompilationDiagnostics.FlowNotConnected, node.Id, node.Id, flowId);
        return flow;
    }

    private void Attach(ProcessNode node, BoundaryEvent boundary)
    {
        if (nodesById.TryGetValue(boundary.AttachedToRef, out var activity) && activity.Element is Activity && activity.Parent == node.Parent)
        {
            if (activity.Element is not Transaction && IsCancelEvent(boundary))
                compilation.Report(CompilationDiagnostics.CancelOutsideTransaction, node.Id);
            activity.Boundaries = [.. activity.Boundaries, node];
            node.Before = [activity];
        }
        else
        {
            compilation.Report(CompilationDiagnostics.ActivityMissing, node.Id, boundary.AttachedToRef);
        }
    }

    private bool IsCancelEvent(BoundaryEvent boundary) =>
        compilation.Definitions(boundary).Any(definition => definition is CancelEventDefinition);

    private ProcessNode? StartOf(string scopeId, ProcessNode? scope)
    {
        var starts = nodes.Where(node => node.Parent == scope && node.Element is StartEvent).ToList();
        if (starts.Count == 1)
            return starts[0];
        if (scope is not { IsEventSubProcess: true })
            compilation.Report(CompilationDiagnostics.StartNotUnique, scopeId, $"{starts.Count}");
        return null;
    }
}
