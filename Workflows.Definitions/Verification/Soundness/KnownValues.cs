using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// What a token's course makes certain about the variables: the decision just taken, constants that were written. Everything
/// else may have any value. Each combination has a number; 0 knows nothing.
/// </summary>
internal sealed class KnownValues(ProofVariables variables)
{
    /// <summary>How many values of one variable are told apart; one that has more, such as a counter, may have any from then on.</summary>
    public const int MostValues = 32;

    private readonly HashSet<FeelValue>[] valuesOf = [.. variables.Numbers.Select(_ => new HashSet<FeelValue>())];
    private readonly List<FeelValue?[]> combinations = [new FeelValue?[variables.Numbers.Count]];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly Dictionary<(int Flow, int Facts), bool?> holding = [];
    private readonly Dictionary<(int Facts, ulong Kept), int> keeping = [];
    private readonly Dictionary<(int Node, int Facts, string? Decision), int> completing = [];

    /// <summary>Whether the condition of a flow holds; null where that is open.</summary>
    public bool? Holds(NetFlow flow, int facts)
    {
        if (variables.ConditionOf(flow) is not { } condition)
            return true;
        if (holding.TryGetValue((flow.Index, facts), out var known))
            return known;
        return holding[(flow.Index, facts)] = condition.Holds(ScopeOf(facts));
    }

    /// <summary>What is known, for expressions to read.</summary>
    public IFeelScope ScopeOf(int facts) => new Scope(variables, combinations[facts]);

    /// <summary>What is known when a token has completed a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="facts">What was known before.</param>
    /// <param name="decision">The decision that completed it, or null.</param>
    public int AfterCompletion(NetNode node, int facts, string? decision)
    {
        if (completing.TryGetValue((node.Index, facts, decision), out var known))
            return known;
        return completing[(node.Index, facts, decision)] = Completed(node, facts, decision);
    }

    /// <summary>What is known inside a sub-process that a token has entered.</summary>
    public int Inside(NetNode scope, int facts) =>
        IsInInstances(scope) || scope.Element is Activity { DataInputAssociations.IsEmpty: false } ? 0
        : variables.InputsOf(scope) is { Length: > 0 } inputs
            ? Number(Assign(inputs, combinations[facts], combinations[facts]), ulong.MaxValue)
            : facts;

    /// <summary>What is known when a sub-process is done whose last token knew something.</summary>
    public int AfterScope(NetNode scope, int factsOfLastToken)
    {
        if (IsInInstances(scope) || variables.WritesMore(scope))
            return 0;
        var outputs = variables.OutputsOf(scope);
        if (outputs.Length > 0)
            return Number(Assign(outputs, combinations[factsOfLastToken], new FeelValue?[variables.Numbers.Count]), variables.ReadAfter(scope));
        // Variables that the inputs made are local to the sub-process.
        var local = variables.InputsOf(scope).Where(input => input.Variable >= 0).Aggregate(0UL, (mask, input) => mask | 1UL << input.Variable);
        return Keep(factsOfLastToken, variables.ReadAfter(scope) & ~local);
    }

    /// <summary>What two tokens that become one know together; on what they differ nothing is known.</summary>
    public int Join(int first, int second)
    {
        if (first == second || second == 0)
            return first;
        if (first == 0)
            return second;
        var (left, right) = (combinations[first], combinations[second]);
        var joined = new FeelValue?[left.Length];
        for (var index = 0; index < joined.Length; index++)
            joined[index] = left[index] is null ? right[index] : right[index] is null || left[index]!.Equals(right[index]) ? left[index] : null;
        return Number(joined, ulong.MaxValue);
    }

    /// <summary>Forgets all but the given variables.</summary>
    public int Keep(int facts, ulong kept)
    {
        if (facts == 0 || kept == ulong.MaxValue)
            return facts;
        if (keeping.TryGetValue((facts, kept), out var known))
            return known;
        return keeping[(facts, kept)] = Number(combinations[facts], kept);
    }

    private int Completed(NetNode node, int facts, string? decision)
    {
        if (IsInInstances(node))
            return 0;
        var outputs = variables.OutputsOf(node);
        var isOpen = variables.IsOpen(node);
        if (outputs.Length == 0 && !isOpen)
            return Keep(facts, variables.ReadAfter(node));
        var result = isOpen ? new FeelValue?[variables.Numbers.Count] : (FeelValue?[])combinations[facts].Clone();
        if (decision is not null && variables.DecisionNumber >= 0)
            result[variables.DecisionNumber] = new FeelString(decision);
        var before = variables.WritesMore(node) ? result : combinations[facts];
        return Number(outputs.Length == 0 ? result : Assign(outputs, result, before), variables.ReadAfter(node));
    }

    // Each instance sees an item of its own, and what several of them write together is not followed.
    private static bool IsInInstances(NetNode node) =>
        node.Element is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics };

    private FeelValue?[] Assign(ProofAssignment[] assignments, FeelValue?[] read, FeelValue?[] before)
    {
        var result = (FeelValue?[])before.Clone();
        foreach (var assignment in assignments)
        {
            if (assignment.Variable >= 0)
                result[assignment.Variable] = assignment.Source.ValueOf(new Scope(variables, read));
        }

        return result;
    }

    private int Number(FeelValue?[] values, ulong kept)
    {
        var text = new StringBuilder();
        FeelValue?[]? remaining = null;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is not { } value || (kept >> index & 1) == 0 || !IsToldApart(index, value))
                continue;
            (remaining ??= new FeelValue?[values.Length])[index] = value;
            text.Append(CultureInfo.InvariantCulture, $"{index}:{value.TypeName}:{value};");
        }

        var key = text.ToString();
        if (numbers.TryGetValue(key, out var number))
            return number;
        number = combinations.Count;
        combinations.Add(remaining!);
        numbers.Add(key, number);
        return number;
    }

    private bool IsToldApart(int variable, FeelValue value) =>
        valuesOf[variable].Count <= MostValues
        && (!valuesOf[variable].Add(value) || valuesOf[variable].Count <= MostValues);

    private sealed class Scope(ProofVariables variables, FeelValue?[] values) : IFeelScope
    {
        public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value)
        {
            value = variables.Numbers.TryGetValue(name, out var number) ? values[number] : null;
            return value is not null;
        }
    }
}
