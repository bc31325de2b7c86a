using System.Collections.Immutable;

namespace Workflows.Definitions.Model;

/// <summary>How an activity is done more than once (BPMN 2.0.2, 10.3.8).</summary>
public abstract record LoopCharacteristics : BaseElement;

/// <summary>Again and again, one after the other, while a condition holds (BPMN 2.0.2, 10.3.8).</summary>
public sealed record StandardLoopCharacteristics : LoopCharacteristics
{
    /// <summary>Whether the condition is asked before each time instead of after it.</summary>
    public bool TestBefore { get; init; }

    /// <summary>How often at most, 1 or more; null where only the condition bounds it.</summary>
    public int? LoopMaximum { get; init; }

    /// <summary>The condition under which it is done again; null always holds.</summary>
    public FormalExpression? LoopCondition { get; init; }
}

/// <summary>So many times as a number or a list says, in turn or side by side (BPMN 2.0.2, 10.3.8).</summary>
public sealed record MultiInstanceLoopCharacteristics : LoopCharacteristics
{
    /// <summary>Whether one instance follows the other instead of all standing side by side.</summary>
    public bool IsSequential { get; init; }

    /// <summary>How many instances, or null where a list says it.</summary>
    public FormalExpression? LoopCardinality { get; init; }

    /// <summary>The identifier of the data that hold the list, or null.</summary>
    public string? LoopDataInputRef { get; init; }

    /// <summary>The identifier of the data that collect the results, or null.</summary>
    public string? LoopDataOutputRef { get; init; }

    /// <summary>What each instance finds its item of the list under, or null.</summary>
    public DataInput? InputDataItem { get; init; }

    /// <summary>What each instance leaves its result under, or null.</summary>
    public DataOutput? OutputDataItem { get; init; }

    /// <summary>Asked after each instance; where it holds the others are ended. Null waits for all.</summary>
    public FormalExpression? CompletionCondition { get; init; }

    /// <summary>When an event is thrown to a boundary event of the activity.</summary>
    public MultiInstanceBehavior Behavior { get; init; } = MultiInstanceBehavior.All;

    /// <summary>The identifier of the event definition that is thrown once, with <see cref="MultiInstanceBehavior.One"/>.</summary>
    public string? OneBehaviorEventRef { get; init; }

    /// <summary>The identifier of the event definition that is thrown each time, with <see cref="MultiInstanceBehavior.None"/>.</summary>
    public string? NoneBehaviorEventRef { get; init; }

    /// <summary>What is thrown under which condition, with <see cref="MultiInstanceBehavior.Complex"/>.</summary>
    public ImmutableArray<ComplexBehaviorDefinition> ComplexBehaviorDefinitions { get; init; } = [];

    /// <summary>The list and the names by which the instances know it; from <c>wf:loop</c>. Null where there is none.</summary>
    public LoopCollection? Collection { get; init; }
}

/// <summary>A list whose items are handed to the instances of an activity, and the list of their results.</summary>
/// <param name="Source">The FEEL expression that gives the list, or null where the standard's own elements name it.</param>
/// <param name="ElementVariable">The variable that each instance finds its item under, or null.</param>
/// <param name="OutputCollection">The variable that gets the list of results, in the order of the items, or null.</param>
/// <param name="OutputElement">The FEEL expression that gives one instance's result, or null.</param>
public sealed record LoopCollection(
    FormalExpression? Source, string? ElementVariable, string? OutputCollection, FormalExpression? OutputElement);

/// <summary>When a multi-instance activity throws an event (BPMN 2.0.2, table 10.30).</summary>
public enum MultiInstanceBehavior
{
    /// <summary>No event is thrown.</summary>
    All,

    /// <summary>When the first instance has completed.</summary>
    One,

    /// <summary>Each time that an instance has completed.</summary>
    None,

    /// <summary>Each time that an instance has completed and a condition of a definition holds.</summary>
    Complex,
}

/// <summary>What a multi-instance activity throws under which condition (BPMN 2.0.2, 10.3.8).</summary>
public sealed record ComplexBehaviorDefinition : BaseElement
{
    /// <summary>The condition, or null for one that cannot be read.</summary>
    public FormalExpression? Condition { get; init; }

    /// <summary>The event that is thrown, or null for none.</summary>
    public ImplicitThrowEvent? Event { get; init; }
}
