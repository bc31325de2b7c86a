using Workflows.Definitions.Decisions;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Asks for a decision of a DMN model (BPMN 2.0.2, 10.3.3 Business Rule Task). It is given what the inputs name; where there are
/// none, all variables that the task sees.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="decisionId">Which of its decisions or decision services.</param>
/// <param name="resultVariable">The variable that gets the value, or null to let a context's entries be the result.</param>
internal sealed class DecisionTaskBehavior(DecisionModel model, string decisionId, string? resultVariable) : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element)
    {
        var inputs = element.Node.Inputs.Length > 0
            ? VariableMappings.HandedOver(step, element)
            : VisibleVariables.AllOf(step.State, element.Key);
        var result = model.Evaluate(decisionId, inputs, step.Context.ForEvaluation());
        if (result.Succeeded)
        {
            TaskResult.Complete(step, element, result.Value, resultVariable);
            return;
        }

        var error = result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        step.RaiseIncident(element, ElementPhase.Activation, "decision.failed", error.Message);
    }
}
