using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>A decision table (DMN 1.5, 8): checks its shape and compiles its cells.</summary>
internal sealed record DecisionTableNode(DecisionTable Table, CompilationSession Session, TypeTable Types) : HostNode
{
    private static readonly Evaluator Null = static (_, _) => FeelNull.Value;

    public override Evaluator Compile(NameScope scope)
    {
        if (ShapeProblem() is { } refused)
            return refused;

        var outputs = Table.Outputs.Select((clause, index) => Compile(clause, index, scope)).ToImmutableArray();
        var policy = HitPolicyCompiler.Compile(Table, outputs, Session);
        var compiled = new CompiledTable(
            [.. Table.Inputs.Select((clause, index) => Compile(clause, index, scope))],
            outputs,
            [.. Table.Rules.Select(rule => Compile(rule, scope))],
            policy.OnlyFirst);
        return (evaluation, local) => DecisionRun.Within(
            Table.Id, (_, _) => policy.Decide(compiled.Hits(evaluation, local), compiled, evaluation, local), evaluation, local);
    }

    private Evaluator? ShapeProblem()
    {
        if (Table.Outputs.IsEmpty)
            return Session.Refuse(DecisionProblems.NoOutput, Table.Id);

        var policy = Table.HitPolicy ?? HitPolicies.Unique;
        if (!HitPolicies.All.Contains(policy))
            return Session.Refuse(DecisionProblems.HitPolicy, Table.Id, Names.Shorten(policy));
        if (policy is HitPolicies.Collect && Table.Aggregation is { } aggregation)
        {
            if (aggregation is not ("SUM" or "MIN" or "MAX" or "COUNT"))
                return Session.Refuse(DecisionProblems.HitPolicy, Table.Id, Names.Shorten($"{policy} {aggregation}"));
            if (Table.Outputs.Length > 1)
                return Session.Refuse(DecisionProblems.AggregationOfSeveral, Table.Id, aggregation, Table.Outputs.Length.ToXml());
        }

        return NamesProblem() ?? EntriesProblem();
    }

    private Evaluator? NamesProblem()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; Table.Outputs.Length > 1 && index < Table.Outputs.Length; index++)
        {
            if (Table.Outputs[index].Name is not { Length: > 0 } name || !seen.Add(Names.Normalise(name)))
                return Session.Refuse(DecisionProblems.OutputName, Table.Outputs[index].Id ?? Table.Id, (index + 1).ToXml());
        }

        return null;
    }

    private Evaluator? EntriesProblem()
    {
        for (var index = 0; index < Table.Rules.Length; index++)
        {
            var rule = Table.Rules[index];
            if (rule.InputEntries.Length == Table.Inputs.Length && rule.OutputEntries.Length == Table.Outputs.Length)
                continue;
            return Session.Refuse(
                DecisionProblems.EntryCount,
                rule.Id ?? Table.Id,
                (index + 1).ToXml(),
                rule.InputEntries.Length.ToXml(),
                rule.OutputEntries.Length.ToXml(),
                Table.Inputs.Length.ToXml(),
                Table.Outputs.Length.ToXml());
        }

        return null;
    }

    private CompiledInputClause Compile(InputClause clause, int index, NameScope scope)
    {
        var id = clause.Id ?? Table.Id;
        var label = clause.Label ?? clause.InputExpression?.Text?.Trim() ?? (index + 1).ToXml();
        return new CompiledInputClause(
            Names.Shorten(label),
            clause.InputExpression is { Text: { } text } expression && !string.IsNullOrWhiteSpace(text)
                ? Session.Expression(text, expression.ExpressionLanguage, id, scope)
                : Session.Refuse(DecisionProblems.Missing, id, $"The expression of input {index + 1}"),
            Types.Find(clause.InputExpression?.TypeRef, id),
            Tests(clause.InputValues, id, scope));
    }

    private CompiledOutputClause Compile(OutputClause clause, int index, NameScope scope)
    {
        var id = clause.Id ?? Table.Id;
        var name = clause.Name is { Length: > 0 } given ? Names.Normalise(given) : null;
        var values = clause.OutputValues ?? Types.AllowedValues(clause.TypeRef ?? (Table.Outputs.Length == 1 ? Table.TypeRef : null));
        return new CompiledOutputClause(
            name ?? (index + 1).ToXml(),
            Types.Find(clause.TypeRef, id),
            Tests(clause.OutputValues, id, scope),
            values,
            clause.DefaultOutputEntry is { } entry ? Output(entry, scope) : null,
            scope);
    }

    private CompiledRule Compile(DecisionRule rule, NameScope scope) => new(
        [.. rule.InputEntries.Select(entry => Tests(entry, entry.Id ?? rule.Id ?? Table.Id, scope))],
        [.. rule.OutputEntries.Select(entry => Output(entry, scope))]);

    private Evaluator Output(LiteralExpression entry, NameScope scope) => string.IsNullOrWhiteSpace(entry.Text)
        ? Null
        : Session.Expression(entry.Text, entry.ExpressionLanguage, entry.Id ?? Table.Id, scope);

    // A cell that is empty or a dash does not matter.
    private Evaluator? Tests(UnaryTests? tests, string? elementId, NameScope scope) =>
        tests?.Text is not { } text || text.AsSpan().Trim() is "" or "-"
            ? null
            : Session.UnaryTests(text, tests.ExpressionLanguage, tests.Id ?? elementId, scope);
}
