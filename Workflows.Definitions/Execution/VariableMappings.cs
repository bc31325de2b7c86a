using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An input or output made ready to run.</summary>
/// <param name="Target">The name of the variable that is written.</param>
/// <param name="Source">What gives its value.</param>
internal sealed record CompiledMapping(string Target, CompiledExpression Source);

/// <summary>Computes the inputs and outputs of activities.</summary>
internal static class VariableMappings
{
    /// <summary>What the inputs of an element have computed, and nothing else that stands in its scope.</summary>
    public static FeelContext HandedOver(Step step, LiveElement element)
    {
        var variables = step.State.VariablesOf(element.Key);
        return element.Node.Outer is null ? variables : FeelContext.From(variables.Entries.Where(variable =>
            Array.Exists(element.Node.Inputs, input => string.Equals(input.Target, variable.Key, StringComparison.Ordinal))));
    }

    /// <summary>The values of all mappings, whose targets differ, or null where one failed and an incident stands for it.</summary>
    public static FeelContext? Evaluate(
        Step step, LiveElement element, CompiledMapping[] mappings, long scopeKey, ElementPhase phase)
    {
        var values = new KeyValuePair<string, FeelValue>[mappings.Length];
        for (var index = 0; index < mappings.Length; index++)
        {
            var mapping = mappings[index];
            if (!step.TryEvaluate(element, mapping.Source, scopeKey, phase, out var value))
                return null;
            values[index] = new(mapping.Target, value);
        }

        var context = FeelContext.OfDistinct(values);
        if (VariableLimits.Hold(context))
            return context;
        step.RaiseIncident(element, phase, VariableLimits.RefusalCode, VariableLimits.Message);
        return null;
    }
}
