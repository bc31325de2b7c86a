using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>A value that an element computes and writes.</summary>
/// <param name="Variable">The number of the variable, or -1 where nothing reads it.</param>
/// <param name="Source">What computes it.</param>
internal sealed record ProofAssignment(int Variable, AbstractCondition Source);

/// <summary>
/// The variables that steer tokens: which conditions read which, what each element may write, and at which place a value may
/// still be read. What is not read any more is forgotten, so that it does not tell states apart.
/// </summary>
internal sealed class ProofVariables
{
    /// <summary>The variable in which whoever completes a task leaves the decision.</summary>
    public const string Decision = "decision";

    private const int MaximumTracked = 63;
    private const ulong Everything = ulong.MaxValue;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly AbstractCondition?[] conditions;
    private readonly ProofAssignment[][] inputs;
    private readonly ProofAssignment[][] outputs;
    private readonly ulong[] readBefore;
    private readonly ulong[] readAfter;

    public ProofVariables(ProofNet net)
    {
        conditions = [.. net.Flows.Select(flow => flow.Flow.ConditionExpression is { } formal ? AbstractCondition.Of(formal) : null)];
        var mappings = net.Nodes.Select(node => (
            Inputs: Compile((node.Element as Activity)?.Inputs ?? []), Outputs: Compile(OutputsOf(node.Element)))).ToArray();
        var read = conditions.OfType<AbstractCondition>()
            .Concat(mappings.SelectMany(mapping => mapping.Inputs.Concat(mapping.Outputs)).Select(mapping => mapping.Source))
            .Concat(net.Nodes.Select(node => node.Repetition.While).OfType<AbstractCondition>())
            .SelectMany(condition => condition.Names)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in read.Take(MaximumTracked))
            numbers.Add(name, numbers.Count);
        inputs = [.. mappings.Select(mapping => Number(mapping.Inputs))];
        outputs = [.. mappings.Select(mapping => Number(mapping.Outputs))];
        (readBefore, readAfter) = (new ulong[net.Nodes.Length], new ulong[net.Nodes.Length]);
        Spread(net);
    }

    public IReadOnlyDictionary<string, int> Numbers => numbers;

    /// <summary>The number of the variable that holds the decision, or -1 where nothing reads it.</summary>
    public int DecisionNumber => numbers.GetValueOrDefault(Decision, -1);

    public AbstractCondition? ConditionOf(NetFlow flow) => conditions[flow.Index];

    public ProofAssignment[] InputsOf(NetNode node) => inputs[node.Index];

    public ProofAssignment[] OutputsOf(NetNode node) => outputs[node.Index];

    /// <summary>What may still be read by a token that has not completed the node.</summary>
    public ulong ReadBefore(NetNode node) => readBefore[node.Index];

    /// <summary>What may still be read by a token that has completed the node.</summary>
    public ulong ReadAfter(NetNode node) => readAfter[node.Index];

    /// <summary>Whether completing a node may write whatever comes from outside, unless outputs are declared.</summary>
    public bool IsOpen(NetNode node) => node.Semantics.Writing is Writing.Anything || WritesMore(node);

    /// <summary>Whether completing a node writes beside its outputs what the proofs do not follow.</summary>
    public bool WritesMore(NetNode node) =>
        node.Element is DataFlowNode { DataOutputAssociations.IsEmpty: false } or Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics };

    /// <summary>What completing a node may write.</summary>
    public ulong WrittenBy(NetNode node)
    {
        if (outputs[node.Index].Length > 0 && !WritesMore(node))
            return Mask(outputs[node.Index]);
        return IsOpen(node) ? Everything : 0;
    }

    /// <summary>Whether it matters which decision completes the node.</summary>
    public bool DecisionMatters(NetNode node) =>
        outputs[node.Index].Length > 0
            ? outputs[node.Index].Any(output => output.Source.Names.Contains(Decision))
            : DecisionNumber >= 0 && (readAfter[node.Index] >> DecisionNumber & 1) == 1;

    // What a script computes goes into its variable, as an output would.
    private static IEnumerable<VariableMapping> OutputsOf(FlowNode element) => element switch
    {
        ScriptTask { ResultVariable: { } variable, Outputs.IsEmpty: true, Script: { } script } => [new VariableMapping(variable, new FormalExpression(script))],
        DataFlowNode node and not ThrowEvent => node.Outputs,
        _ => [],
    };

    private static (string Target, AbstractCondition Source)[] Compile(IEnumerable<VariableMapping> mappings) =>
        [.. mappings.Select(mapping => (mapping.Target, AbstractCondition.Of(mapping.Source)))];

    private ProofAssignment[] Number((string Target, AbstractCondition Source)[] mappings) =>
        [.. mappings.Select(mapping => new ProofAssignment(numbers.GetValueOrDefault(mapping.Target, -1), mapping.Source))];

    private static ulong Mask(ProofAssignment[] assignments) =>
        assignments.Where(assignment => assignment.Variable >= 0).Aggregate(0UL, (mask, assignment) => mask | 1UL << assignment.Variable);

    private ulong Mask(IEnumerable<string> names) =>
        names.Aggregate(0UL, (mask, name) => numbers.TryGetValue(name, out var number) ? mask | 1UL << number : mask);

    // Against the direction of the flows; a node is looked at again when what is read behind it has grown.
    private void Spread(ProofNet net)
    {
        var open = new Queue<NetNode>(net.Nodes.Reverse());
        var isOpen = Enumerable.Repeat(true, net.Nodes.Length).ToArray();
        var ends = net.Nodes.Where(node => node is { Outgoing.Length: 0, Scope: not null }).ToLookup(node => node.Scope!);
        while (open.TryDequeue(out var node))
        {
            isOpen[node.Index] = false;
            var (before, after) = (readBefore[node.Index], readAfter[node.Index]);
            Read(node);
            var affected = before == readBefore[node.Index] ? [] : node.Incoming.Select(flow => flow.Source);
            if (node.Host is { } host)
                affected = affected.Append(host);
            if (node is { Incoming.Length: 0, Scope: { } around })
                affected = affected.Append(around);
            if (after != readAfter[node.Index])
                affected = affected.Concat(ends[node]);
            else if (before == readBefore[node.Index])
                continue;
            foreach (var other in affected.Where(other => !isOpen[other.Index]))
            {
                isOpen[other.Index] = true;
                open.Enqueue(other);
            }
        }
    }

    private void Read(NetNode node)
    {
        var index = node.Index;
        var after = node.Outgoing.Aggregate(0UL, (mask, flow) => mask | ReadOn(flow));
        if (node is { Outgoing.Length: 0, Scope: { } scope })
            after |= readAfter[scope.Index] | Mask(outputs[scope.Index].SelectMany(output => output.Source.Names));
        var before = node.IsScope
            ? node.Starts.Aggregate(Mask(inputs[index].SelectMany(input => input.Source.Names)), (mask, start) => mask | readBefore[start.Index])
            : (after & ~WrittenBy(node)) | Mask(outputs[index].SelectMany(output => output.Source.Names));
        if (node.Repetition.IsRepeated)
            after |= before | Mask(node.Repetition.While?.Names ?? []);
        readAfter[index] = after;
        readBefore[index] = node.Boundaries.Concat(node.EventSubProcesses)
            .Aggregate(node.Repetition.IsRepeated ? before | after : before, (mask, inner) => mask | readBefore[inner.Index]);
    }

    private ulong ReadOn(NetFlow flow) =>
        readBefore[flow.Target.Index] | (conditions[flow.Index] is { } condition ? Mask(condition.Names) : 0);
}
