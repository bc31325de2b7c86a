using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Which message something waits for.</summary>
/// <param name="name">The name of the message.</param>
/// <param name="correlationKey">What selects this instance among others that wait for the same name, or null.</param>
internal sealed class MessageSpecification(string name, CompiledExpression? correlationKey)
{
    public string Name { get; } = name;

    /// <summary>Computes the correlation key, or raises an incident.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The element that an incident stops.</param>
    /// <param name="scopeKey">The scope whose variables the expression sees.</param>
    /// <param name="key">The key, or null where the message has none.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    /// <returns>False where an incident was raised.</returns>
    public bool TryEvaluate(
        Step step, LiveElement element, long scopeKey, out string? key, ElementPhase phase = ElementPhase.Activation)
    {
        key = null;
        if (correlationKey is null)
            return true;
        if (!step.TryEvaluate(element, correlationKey, scopeKey, phase, out var value))
            return false;
        if (value is FeelNull or FeelList or FeelContext)
        {
            step.RaiseIncident(
                element, phase, "message.noCorrelationKey", $"The correlation key of '{Name}' is {value.TypeName}, expected a text or number.");
            return false;
        }

        key = value.ToString();
        return true;
    }
}
