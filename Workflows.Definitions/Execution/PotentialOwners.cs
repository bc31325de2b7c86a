using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>The names of the participants who may do a task (BPMN 2.0.2, 10.3.2 PotentialOwner).</summary>
internal sealed class PotentialOwners
{
    private readonly CompiledExpression[] expressions;
    private readonly ImmutableArray<string> constant;

    public PotentialOwners(CompiledExpression[] expressions)
    {
        this.expressions = expressions;
        if (expressions.All(expression => expression.Constant is FeelString))
            constant = [.. expressions.Select(expression => ((FeelString)expression.Constant!).Value)];
    }

    /// <summary>Computes the names, each once, or raises an incident.</summary>
    /// <returns>False where an incident was raised.</returns>
    public bool TryEvaluate(Step step, LiveElement element, out ImmutableArray<string> names)
    {
        names = constant;
        if (!constant.IsDefault)
            return true;
        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (var expression in expressions)
        {
            if (!step.TryEvaluate(element, expression, element.Key, ElementPhase.Activation, out var value)
                || !TryAdd(step, element, builder, value))
                return false;
        }

        names = builder.ToImmutable();
        return true;
    }

    private static bool TryAdd(Step step, LiveElement element, ImmutableArray<string>.Builder names, FeelValue value)
    {
        ImmutableArray<FeelValue> items = value is FeelList list ? list.Items : [value];
        foreach (var item in items)
        {
            if (item is not FeelString name)
            {
                step.RaiseIncident(
                    element,
                    ElementPhase.Activation,
                    "task.ownerInvalid",
                    $"Expected the name of a participant or a list of names, but found {item}.");
                return false;
            }

            if (!names.Contains(name.Value))
                names.Add(name.Value);
        }

        return true;
    }
}
