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

    public static ProcessCompilation Compile(BpmnDefinitions definitions, string? processId)
    {
        var findings = new Compilation(definitions);
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
        var named = processId is null ? string.Empty : $" '{processId}'";
        findings.Report(CompilationDiagnostics.ProcessNotFound, null, named, $"{candidates.Count}");
        return null;
    }

    private ExecutableProcess? Compile(Process process)
    {
        Collect(process);
        foreach (var node in nodes)
            ElementBehaviors.Attach(node, compilation);
        Connect();
        foreach (var node in nodes)
            Complete(node);
        var start = StartOf(process.Id, null);
        foreach (var (scope, scopeId) in scopes)
            scope!.Start = StartOf(scopeId, scope);
        return start is null ? null : new ExecutableProcess(process, start, [.. nodes]) { Definitions = compilation.Definitions };
    }

    // A stack of its own instead of recursion: how deep a file nests is not for it to decide.
    private void Collect(Process process)
    {
        var waiting = new Stack<(IFlowElementsContainer Container, ProcessNode? Scope, int Depth)>();
        waiting.Push((process, null, 0));
        while (waiting.TryPop(out var next))
        {
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

    private void Complete(ProcessNode node)
    {
        switch (node.Element)
        {
            case Activity activity:
                node.Inputs = compilation.Mappings(activity.Inputs, activity.Id);
                node.Outputs = compilation.Mappings(activity.Outputs, activity.Id);
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
            case EventBasedGateway:
                EventBasedGatewayCheck.Report(node, compilation);
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
            activity.Boundaries = [.. activity.Boundaries, node];
            node.Before = [activity];
        }
        else
        {
            compilation.Report(CompilationDiagnostics.ActivityMissing, node.Id, boundary.AttachedToRef);
        }
    }

    private ProcessNode? StartOf(string scopeId, ProcessNode? scope)
    {
        var starts = nodes.Where(node => node.Parent == scope && node.Element is StartEvent).ToList();
        if (starts.Count == 1)
            return starts[0];
        compilation.Report(CompilationDiagnostics.StartNotUnique, scopeId, $"{starts.Count}");
        return null;
    }
}
