using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>Makes one value of the rules that hit.</summary>
/// <param name="OnlyFirst">Whether the first rule that hits is enough.</param>
/// <param name="Choose">The value, where at least one rule hits.</param>
/// <param name="Nothing">The value where none does; null for an unexpected null.</param>
internal sealed record CompiledHitPolicy(bool OnlyFirst, HitChoice Choose, FeelValue? Nothing)
{
    /// <summary>Whether default outputs are put into a list.</summary>
    public bool IsList { get; init; }

    public FeelValue Decide(List<int>? hits, CompiledTable table, Evaluation evaluation, Local? local)
    {
        if (hits is null)
            return FeelNull.Value;
        if (hits.Count > 0)
            return Choose(hits, table, evaluation, local);
        if (table.Defaults(evaluation, local) is not { } defaults)
            return Nothing ?? DecisionRun.Report(evaluation, DecisionProblems.NoHit);
        var value = table.Combine(defaults, evaluation);
        return IsList ? evaluation.Built(new FeelList([value])) : value;
    }
}

/// <summary>The value of a table in which rules hit.</summary>
internal delegate FeelValue HitChoice(List<int> hits, CompiledTable table, Evaluation evaluation, Local? local);

/// <summary>The hit policies (DMN 1.5, 8.2.10).</summary>
internal static class HitPolicyCompiler
{
    public static CompiledHitPolicy Compile(DecisionTable table, ImmutableArray<CompiledOutputClause> outputs, CompilationSession session) =>
        (table.HitPolicy ?? HitPolicies.Unique) switch
        {
            HitPolicies.First => new CompiledHitPolicy(OnlyFirst: true, One, null),
            HitPolicies.Any => new CompiledHitPolicy(OnlyFirst: false, Any, null),
            HitPolicies.Priority => Prioritised(table, outputs, session, isList: false),
            HitPolicies.OutputOrder => Prioritised(table, outputs, session, isList: true),
            HitPolicies.RuleOrder => AllOf(All),
            HitPolicies.Collect when table.Aggregation is { } aggregation => Aggregated(aggregation, table, outputs[0].Scope, session),
            HitPolicies.Collect => AllOf(All),
            _ => new CompiledHitPolicy(OnlyFirst: false, Unique, null),
        };

    private static CompiledHitPolicy AllOf(HitChoice choose) => new(OnlyFirst: false, choose, FeelList.Empty) { IsList = true };

    private static FeelValue One(List<int> hits, CompiledTable table, Evaluation evaluation, Local? local) =>
        table.Combine(table.OutputsOf(hits[0], evaluation, local), evaluation);

    private static FeelValue Unique(List<int> hits, CompiledTable table, Evaluation evaluation, Local? local) => hits.Count == 1
        ? One(hits, table, evaluation, local)
        : DecisionRun.Report(evaluation, DecisionProblems.SeveralHits, Numbers(hits));

    private static FeelValue Any(List<int> hits, CompiledTable table, Evaluation evaluation, Local? local)
    {
        var first = One(hits, table, evaluation, local);
        foreach (var hit in hits.Skip(1))
        {
            var other = table.Combine(table.OutputsOf(hit, evaluation, local), evaluation);
            evaluation.Charge(other.Weight);
            if (FeelComparison.AreEqual(first, other) != true)
                return DecisionRun.Report(evaluation, DecisionProblems.DifferentOutputs, Numbers(hits));
        }

        return first;
    }

    private static FeelList All(List<int> hits, CompiledTable table, Evaluation evaluation, Local? local) => evaluation.Built(
        new FeelList([.. hits.Select(hit => table.Combine(table.OutputsOf(hit, evaluation, local), evaluation))]));

    /// <summary>Aggregations are FEEL's own functions of the list of outputs.</summary>
    private static CompiledHitPolicy Aggregated(string aggregation, DecisionTable table, NameScope scope, CompilationSession session)
    {
        var function = aggregation switch { "SUM" => "sum", "MIN" => "min", "MAX" => "max", _ => "count" };
        var aggregate = session.Expression(function + "(outputs)", null, table.Id, scope.With("outputs"));
        return new CompiledHitPolicy(
            OnlyFirst: false,
            (hits, compiled, evaluation, local) => aggregate(evaluation, new Local(All(hits, compiled, evaluation, local), local)),
            aggregation is "COUNT" ? new FeelNumber(0) : null);
    }

    private static CompiledHitPolicy Prioritised(
        DecisionTable table, ImmutableArray<CompiledOutputClause> outputs, CompilationSession session, bool isList)
    {
        // The values of a clause are written like tests; in brackets they are a list, whose order is that of importance.
        var priorities = outputs
            .Select(clause => clause.Priorities?.Text is { } text && !string.IsNullOrWhiteSpace(text)
                ? session.Expression("[" + text + "]", clause.Priorities.ExpressionLanguage, clause.Priorities.Id ?? table.Id, clause.Scope)
                : null)
            .ToArray();
        FeelValue Choose(List<int> hits, CompiledTable compiled, Evaluation evaluation, Local? local)
        {
            var lists = priorities.Select(priority => priority?.Invoke(evaluation, local) as FeelList ?? FeelList.Empty).ToArray();
            var sorted = hits.Select(hit => compiled.OutputsOf(hit, evaluation, local))
                .Select(values => (Values: values, Ranks: Ranks(values, lists, evaluation)))
                .OrderBy(row => row.Ranks, RankComparer.Instance)
                .Select(row => compiled.Combine(row.Values, evaluation));
            return isList ? evaluation.Built(new FeelList([.. sorted])) : sorted.First();
        }

        return new CompiledHitPolicy(OnlyFirst: false, Choose, isList ? FeelList.Empty : null) { IsList = isList };
    }

    private static int[] Ranks(FeelValue[] values, FeelList[] priorities, Evaluation evaluation)
    {
        var ranks = new int[values.Length];
        for (var index = 0; index < ranks.Length; index++)
        {
            var items = priorities[index].Items;
            evaluation.Charge(items.Length);
            ranks[index] = 0;
            while (ranks[index] < items.Length && FeelComparison.Matches(values[index], items[ranks[index]]) != true)
                ranks[index]++;
        }

        return ranks;
    }

    private static string Numbers(List<int> hits) =>
        string.Join(", ", hits.Take(10).Select(hit => (hit + 1).ToXml())) + (hits.Count > 10 ? ", …" : "");

    /// <summary>Orders by the first output, then the second, and so on.</summary>
    private sealed class RankComparer : IComparer<int[]>
    {
        public static RankComparer Instance { get; } = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
