using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>What becomes of the value that a task computes inside the engine: a script's or a decision's.</summary>
internal static class TaskResult
{
    /// <summary>Completes a task with a value: the variable that is to get it, otherwise the entries of a context.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The task.</param>
    /// <param name="value">The value.</param>
    /// <param name="variable">The variable that gets it, or null.</param>
    public static void Complete(Step step, LiveElement element, FeelValue value, string? variable)
    {
        var result = variable is not null ? FeelContext.Of((variable, value)) : value as FeelContext;
        if (result is null && value is not FeelNull)
        {
            step.RaiseIncident(
                element, ElementPhase.Activation, "task.noResultVariable",
                $"No variable is named that gets the value, so expected a context, but found a {value.TypeName}.");
        }
        else if (result is not null && !VariableLimits.Hold(result))
        {
            step.RaiseIncident(element, ElementPhase.Activation, VariableLimits.RefusalCode, VariableLimits.Message);
        }
        else
        {
            ElementLifeCycle.Complete(step, element, result ?? FeelContext.Empty);
        }
    }
}
