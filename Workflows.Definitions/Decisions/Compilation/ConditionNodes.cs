using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Decisions.Compilation;

// The conditions of boxed expressions must be true or false, where FEEL takes all but true as not fulfilled:
// a condition of another type makes the whole expression null, with an error. Null is taken as FEEL takes it.

/// <summary>A boxed conditional (DMN 1.5, 10.2.1.8).</summary>
internal sealed record ConditionalNode(FeelNode If, FeelNode Then, FeelNode Else) : HostNode
{
    public override Evaluator Compile(NameScope scope)
    {
        var condition = ExpressionCompiler.Compile(If, scope);
        var consequence = ExpressionCompiler.Compile(Then, scope);
        var alternative = ExpressionCompiler.Compile(Else, scope);
        return (evaluation, local) => condition(evaluation, local) switch
        {
            FeelBoolean { Value: true } => consequence(evaluation, local),
            FeelBoolean or FeelNull => alternative(evaluation, local),
            _ => DecisionRun.Report(evaluation, DecisionProblems.Condition),
        };
    }
}

/// <summary>A boxed filter (DMN 1.5, 10.2.1.9).</summary>
internal sealed record FilterNode(FeelNode In, FeelNode Match) : HostNode
{
    public override Evaluator Compile(NameScope scope)
    {
        var source = ExpressionCompiler.Compile(In, scope);
        var match = ExpressionCompiler.Compile(Match, scope.WithElement());
        return (evaluation, local) => Filter(source(evaluation, local), match, evaluation, local);
    }

    private static FeelValue Filter(FeelValue source, Evaluator match, Evaluation evaluation, Local? local)
    {
        var items = source switch { FeelList list => list.Items, FeelNull => [], _ => [source] };
        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var item in items)
        {
            evaluation.Step();
            var verdict = match(evaluation, new Local(item, local));
            if (verdict is not (FeelBoolean or FeelNull))
                return DecisionRun.Report(evaluation, DecisionProblems.Condition);
            if (verdict is FeelBoolean { Value: true })
                kept.Add(item);
        }

        return evaluation.Built(new FeelList(kept.DrainToImmutable()));
    }
}

/// <summary>A boxed <c>some</c> or <c>every</c> (DMN 1.5, 10.2.1.10): the loop gives the verdicts on all elements.</summary>
internal sealed record QuantifiedNode(bool IsEvery, ForExpression Verdicts) : HostNode
{
    public override Evaluator Compile(NameScope scope)
    {
        var verdicts = ExpressionCompiler.Compile(Verdicts, scope);
        return (evaluation, local) => verdicts(evaluation, local) is FeelList list ? Judge(list, evaluation) : FeelNull.Value;
    }

    private FeelValue Judge(FeelList verdicts, Evaluation evaluation)
    {
        if (verdicts.Items.Any(verdict => verdict is not (FeelBoolean or FeelNull)))
            return DecisionRun.Report(evaluation, DecisionProblems.Condition);
        var deciding = FeelBoolean.Of(!IsEvery);
        if (verdicts.Items.Any(verdict => ReferenceEquals(verdict, deciding)))
            return deciding;
        return verdicts.Items.Any(verdict => verdict is FeelNull) ? FeelNull.Value : FeelBoolean.Of(IsEvery);
    }
}
