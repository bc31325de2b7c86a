using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>An input of a table.</summary>
internal sealed record CompiledInputClause(string Label, Evaluator Expression, DmnType Type, Evaluator? AllowedValues);

/// <summary>An output of a table.</summary>
/// <param name="Name">Its name in the result.</param>
/// <param name="Type">Its type.</param>
/// <param name="AllowedValues">What its values must fulfil; null where all are allowed.</param>
/// <param name="Priorities">The text of its values from the most to the least important; null where there is none.</param>
/// <param name="Default">Its value where no rule hits; null where there is none.</param>
/// <param name="Scope">The names around the table.</param>
internal sealed record CompiledOutputClause(
    string Name, DmnType Type, Evaluator? AllowedValues, UnaryTests? Priorities, Evaluator? Default, NameScope Scope);

/// <summary>A rule: a test for each input, null where the input does not matter, and a value for each output.</summary>
internal sealed record CompiledRule(ImmutableArray<Evaluator?> Tests, ImmutableArray<Evaluator> Outputs);

/// <summary>A table ready for evaluation.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Rules">The rules.</param>
/// <param name="OnlyFirst">Whether rules after the first that hits need not be looked at.</param>
internal sealed record CompiledTable(
    ImmutableArray<CompiledInputClause> Inputs, ImmutableArray<CompiledOutputClause> Outputs, ImmutableArray<CompiledRule> Rules, bool OnlyFirst)
{
    /// <summary>The positions of the rules that hit, in order; null where an input is not allowed.</summary>
    public List<int>? Hits(Evaluation evaluation, Local? local)
    {
        var inputs = new Local[Inputs.Length];
        for (var index = 0; index < inputs.Length; index++)
        {
            var clause = Inputs[index];
            var value = clause.Type.Convert(clause.Expression(evaluation, local), clause.Label, evaluation);
            inputs[index] = new Local(value, local);
            if (clause.AllowedValues is { } allowed && !IsTrue(allowed(evaluation, inputs[index])))
            {
                DecisionRun.Report(evaluation, DecisionProblems.InputNotAllowed, clause.Label);
                return null;
            }
        }

        return Hits(inputs, evaluation);
    }

    /// <summary>The outputs of a rule, in the order of the clauses.</summary>
    public FeelValue[] OutputsOf(int rule, Evaluation evaluation, Local? local)
    {
        DecisionRun.Of(evaluation)?.Hit(rule + 1);
        var values = new FeelValue[Outputs.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var clause = Outputs[index];
            values[index] = clause.Type.Convert(Rules[rule].Outputs[index](evaluation, local), clause.Name, evaluation);
            if (clause.AllowedValues is { } allowed && !IsTrue(allowed(evaluation, new Local(values[index], local))))
                values[index] = DecisionRun.Report(evaluation, DecisionProblems.OutputNotAllowed, clause.Name, (rule + 1).ToXml());
        }

        return values;
    }

    /// <summary>The default outputs; null where the table has none.</summary>
    public FeelValue[]? Defaults(Evaluation evaluation, Local? local) => Outputs.All(clause => clause.Default is null)
        ? null
        : [.. Outputs.Select(clause => clause.Default is { } value
            ? clause.Type.Convert(value(evaluation, local), clause.Name, evaluation)
            : FeelNull.Value)];

    /// <summary>Outputs as one value: that of the only output, or a context of all.</summary>
    public FeelValue Combine(FeelValue[] outputs, Evaluation evaluation) => outputs is [var only]
        ? only
        : evaluation.Built(FeelContext.From(Outputs.Select((clause, index) => KeyValuePair.Create(clause.Name, outputs[index]))));

    private List<int> Hits(Local[] inputs, Evaluation evaluation)
    {
        var hits = new List<int>();
        for (var rule = 0; rule < Rules.Length && !(OnlyFirst && hits.Count > 0); rule++)
        {
            evaluation.Step();
            var tests = Rules[rule].Tests;
            var index = 0;
            while (index < tests.Length && (tests[index] is not { } test || IsTrue(test(evaluation, inputs[index]))))
                index++;
            if (index == tests.Length)
                hits.Add(rule);
        }

        return hits;
    }

    private static bool IsTrue(FeelValue value) => ReferenceEquals(value, FeelBoolean.True);
}
