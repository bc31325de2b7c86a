using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Computes a value by an expression (BPMN 2.0.2, 10.3.3). Only FEEL is run, which cannot touch the world.</summary>
/// <param name="script">The expression.</param>
/// <param name="resultVariable">The variable that gets the value, or null to let a context's entries be the result.</param>
internal sealed class ScriptTaskBehavior(CompiledExpression script, string? resultVariable) : ElementBehavior
{
    public static ScriptTaskBehavior? Create(ScriptTask task, Compilation compilation)
    {
        if (!ExpressionLanguages.IsFeelScript(task.ScriptFormat))
            compilation.Report(CompilationDiagnostics.ScriptLanguageNotSupported, task.Id, task.ScriptFormat!);
        else if (string.IsNullOrWhiteSpace(task.Script))
            compilation.Report(CompilationDiagnostics.ScriptMissing, task.Id);
        else
            return new ScriptTaskBehavior(compilation.Expression(new FormalExpression(task.Script), task.Id), task.ResultVariable);
        return null;
    }

    public override void OnActivate(Step step, LiveElement element)
    {
        if (step.TryEvaluate(element, script, element.Key, ElementPhase.Activation, out var value))
            TaskResult.Complete(step, element, value, resultVariable);
    }
}
