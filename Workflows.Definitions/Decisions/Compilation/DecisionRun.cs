using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>
/// One evaluation of a model: what happened on the way, and where. It is the scope of the FEEL evaluation, so that whatever
/// is evaluated can find it; it has no variables, because all names of a model are bound when it is compiled.
/// </summary>
internal sealed class DecisionRun : IFeelScope
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<RuleHit>.Builder hits = ImmutableArray.CreateBuilder<RuleHit>();

    public DecisionRun() => Warnings = new WarningCollection(this);

    /// <summary>Where FEEL leaves its warnings; they become diagnostics of the element that is evaluated.</summary>
    public ICollection<FeelWarning> Warnings { get; }

    /// <summary>The element that is evaluated.</summary>
    public string? ElementId { get; private set; }

    /// <summary>The run that an evaluation belongs to; null where a function of a model is called outside of it.</summary>
    public static DecisionRun? Of(Evaluation evaluation) => evaluation.Scope as DecisionRun;

    /// <summary>Evaluates something under the name of an element.</summary>
    public static FeelValue Within(string? elementId, Evaluator evaluator, Evaluation evaluation, Local? local)
    {
        if (Of(evaluation) is not { } run || elementId is null)
            return evaluator(evaluation, local);

        var outer = run.ElementId;
        run.ElementId = elementId;
        var value = evaluator(evaluation, local);
        run.ElementId = outer;
        return value;
    }

    /// <summary>Leaves a diagnostic where an evaluation belongs to a run.</summary>
    /// <returns>Null, the value of what went wrong.</returns>
    public static FeelValue Report(Evaluation evaluation, DiagnosticKind kind, params ImmutableArray<string> arguments)
    {
        if (Of(evaluation) is { } run)
            run.Add(kind.At(run.ElementId, arguments));
        return FeelNull.Value;
    }

    public void Hit(int rule)
    {
        if (hits.Count < DecisionResult.MaximumHits)
            hits.Add(new RuleHit(ElementId, rule));
    }

    public DecisionResult Refuse(Diagnostic problem)
    {
        // An error that ends the evaluation must be told, however many warnings came before it.
        if (diagnostics.Count == DecisionResult.MaximumDiagnostics)
            diagnostics.RemoveAt(diagnostics.Count - 1);
        diagnostics.Add(problem);
        return Finish(FeelNull.Value);
    }

    public DecisionResult Finish(FeelValue value) => new(value, diagnostics.ToImmutable(), hits.ToImmutable());

    bool IFeelScope.TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        value = null;
        return false;
    }

    private void Add(Diagnostic diagnostic)
    {
        if (diagnostics.Count < DecisionResult.MaximumDiagnostics)
            diagnostics.Add(diagnostic);
    }

    private sealed class WarningCollection(DecisionRun run) : Collection<FeelWarning>
    {
        protected override void InsertItem(int index, FeelWarning item)
        {
            base.InsertItem(index, item);
            run.Add(new Diagnostic(DiagnosticSeverity.Warning, item.Code, run.ElementId, item.Message, []));
        }
    }
}
