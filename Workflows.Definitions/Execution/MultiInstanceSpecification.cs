using System.Collections.Immutable;
using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>How many instances an activity has, with what, and until when (BPMN 2.0.2, 10.3.8).</summary>
internal sealed record MultiInstanceSpecification
{
    public required bool IsSequential { get; init; }

    /// <summary>The list whose items are handed out, or null where a number says how many.</summary>
    public CompiledExpression? Collection { get; init; }

    public CompiledExpression? Cardinality { get; init; }

    /// <summary>The names under which an instance finds its item.</summary>
    public ImmutableArray<string> ElementVariables { get; init; } = [];

    /// <summary>The variable that gets the list of results, or null.</summary>
    public string? OutputCollection { get; init; }

    /// <summary>What gives one instance's result; null for all that it has made.</summary>
    public CompiledExpression? OutputElement { get; init; }

    public CompiledExpression? CompletionCondition { get; init; }

    /// <summary>What is thrown when an instance has been done.</summary>
    public required MultiInstanceThrows Throws { get; init; }

    /// <summary>Computes how many instances there are and with which items, or raises an incident.</summary>
    /// <returns>False where an incident was raised.</returns>
    public bool TryCount(Step step, LiveElement element, out int count, out FeelList? items)
    {
        (count, items) = (0, null);
        if (!step.TryEvaluate(element, (Collection ?? Cardinality)!, element.ScopeKey, ElementPhase.Activation, out var value))
            return false;
        var (code, expected) = Collection is null ? Count(value, out count) : List(value, out count, out items);
        if (code is null)
            return true;
        var found = value is FeelList or FeelContext or FeelString ? value.TypeName : value.ToString();
        step.RaiseIncident(element, ElementPhase.Activation, code, $"Expected {expected}, but found {found}.");
        return false;
    }

    private static (string? Code, string Expected) Count(FeelValue value, out int count)
    {
        count = 0;
        if (value is not FeelNumber number || number.Value != decimal.Truncate(number.Value))
            return ("multiInstance.notANumber", "a whole number of instances");
        if (number.Value < 0)
            return ("multiInstance.negative", "a number of instances from 0");
        if (number.Value > MultiInstanceActivityBehavior.MaximumInstances)
            return TooMany;
        count = (int)number.Value;
        return (null, string.Empty);
    }

    private static (string? Code, string Expected) List(FeelValue value, out int count, out FeelList? items)
    {
        (count, items) = (0, value as FeelList);
        if (items is null)
            return ("multiInstance.notAList", "a list of items for the instances");
        if (items.Items.Length > MultiInstanceActivityBehavior.MaximumInstances)
            return TooMany;
        count = items.Items.Length;
        return VariableLimits.Hold(FeelContext.Of(("items", items)))
            ? (null, string.Empty)
            : (VariableLimits.RefusalCode, "items within the limits of variables");
    }

    private static (string Code, string Expected) TooMany =>
        ("multiInstance.tooMany", $"at most {MultiInstanceActivityBehavior.MaximumInstances} instances");
}
