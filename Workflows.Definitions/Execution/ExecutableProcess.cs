using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>
/// A process made ready to run: its nodes and flows as a graph, its expressions compiled, and a behaviour for each node.
/// Immutable, so one serves every instance and thread.
/// </summary>
public sealed class ExecutableProcess
{
    private readonly ProcessNode[] nodes;
    private readonly FrozenDictionary<string, ProcessNode> nodesById;

    internal ExecutableProcess(Process process, ProcessNode? noneStart, ProcessNode[] nodes, ProcessNode[] eventStarts)
    {
        (Process, NoneStart, this.nodes) = (process, noneStart, nodes);
        var root = new SubProcess { Id = process.Id, FlowElements = process.FlowElements };
        Root = new LiveElement(new ProcessNode(-1, root, null) { Behavior = new ProcessScopeBehavior(), EventStarts = eventStarts }, ProcessState.ProcessScope, -1);
        ComplexGateways = [.. nodes.Where(node => node.Element is ComplexGateway)];
        HasPatientGateways = ComplexGateways.Length > 0 || nodes.Any(node => node.Element is InclusiveGateway && node.Incoming.Length > 1);
        nodesById = nodes.ToFrozenDictionary(node => node.Id, StringComparer.Ordinal);
    }

    /// <summary>The process as it was modelled.</summary>
    public Process Process { get; }

    /// <summary>The file that the process stands in.</summary>
    public required BpmnDefinitions Definitions { get; init; }

    /// <summary>The identifier of the process.</summary>
    public string ProcessId => Process.Id;

    /// <summary>Everything that begins the process, in document order.</summary>
    public ImmutableArray<ProcessStart> Starts { get; internal init; } = [];

    /// <summary>How many flow nodes the process has, those of sub-processes included.</summary>
    public int NodeCount => nodes.Length;

    /// <summary>Where the process begins when somebody asks for it; null where only events begin it.</summary>
    /// <summary>The identifiers of the decisions that its business rule tasks ask for.</summary>
    public IEnumerable<string> DecisionIds =>
        nodes.Select(node => (node.Element as BusinessRuleTask)?.Decision?.DecisionId).OfType<string>().Distinct(StringComparer.Ordinal);

    internal ProcessNode? NoneStart { get; }

    internal ReadOnlySpan<ProcessNode> Nodes => nodes;

    /// <summary>The process itself as the outermost scope.</summary>
    internal LiveElement Root { get; }

    internal ProcessNode[] ComplexGateways { get; }

    /// <summary>Whether there are gateways that wait until it is known which tokens can still come.</summary>
    internal bool HasPatientGateways { get; }

    /// <summary>Makes a process of a file ready to run.</summary>
    /// <param name="definitions">The file.</param>
    /// <param name="processId">
    /// Which process, or which global task, which is made a process that consists of it alone; null for the only executable process,
    /// or the only one.
    /// </param>
    /// <param name="decisions">The decisions that business rule tasks may ask for; null for none.</param>
    /// <returns>The process, or everything that keeps it from running.</returns>
    public static ProcessCompilation Compile(
        BpmnDefinitions definitions, string? processId = null, DecisionLibrary? decisions = null) =>
        ProcessCompiler.Compile(definitions, processId, decisions ?? DecisionLibrary.Empty);

    /// <summary>The flow node of an identifier, wherever in the process it stands.</summary>
    /// <param name="elementId">The identifier.</param>
    /// <returns>The node, or null where the process has none of this identifier.</returns>
    public FlowNode? Find(string elementId) => nodesById.TryGetValue(elementId, out var node) ? node.Element : null;

    internal bool TryFind(string elementId, [NotNullWhen(true)] out ProcessNode? node) =>
        nodesById.TryGetValue(elementId, out node);
}
