using System.Collections.Immutable;
using Workflows.Definitions.Execution.Throwing;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>What a multi-instance activity throws when an instance has been done (BPMN 2.0.2, table 10.30 behavior).</summary>
/// <param name="behavior">When it throws.</param>
/// <param name="throws">What is thrown, each under its condition; null always holds.</param>
internal sealed class MultiInstanceThrows(
    MultiInstanceBehavior behavior, ImmutableArray<(CompiledExpression? Condition, EventThrow Throw)> throws)
{
    /// <summary>Throws what is to be thrown, or nothing where an incident is raised.</summary>
    /// <param name="step">The step.</param>
    /// <param name="instance">The instance, which still lives.</param>
    /// <param name="completedCount">How many have been done, this one among them.</param>
    /// <returns>Whether the instance still lives and goes on.</returns>
    public bool TryThrow(Step step, LiveElement instance, int completedCount)
    {
        if (throws.IsEmpty || (behavior == MultiInstanceBehavior.One && completedCount > 1))
            return true;
        var prepared = new List<(EventThrow Throw, ProcessEvent Thrown)>();
        foreach (var (condition, thrown) in throws)
        {
            if (!step.TryDecide(instance, condition, instance.Key, ElementPhase.Flows, out var holds))
                return false;
            if (!holds)
                continue;
            if (thrown.Prepare(step, instance) is not { } ready)
                return false;
            prepared.Add((thrown, ready));
        }

        foreach (var (thrown, ready) in prepared)
        {
            thrown.Throw(step, instance, ready);
            // What catches it may end the activity as a whole.
            if (!step.GoesOn || step.State.Elements.Span.IndexOf(instance.Key) < 0)
                return false;
        }

        return true;
    }

    public static MultiInstanceThrows Compile(MultiInstanceLoopCharacteristics loop, string elementId, Compilation compilation)
    {
        var throws = ImmutableArray.CreateBuilder<(CompiledExpression?, EventThrow)>();
        switch (loop.Behavior)
        {
            case MultiInstanceBehavior.None when loop.NoneBehaviorEventRef is { } reference:
                Add(null, compilation.EventDefinition(reference, elementId));
                break;
            case MultiInstanceBehavior.One when loop.OneBehaviorEventRef is { } reference:
                Add(null, compilation.EventDefinition(reference, elementId));
                break;
            case MultiInstanceBehavior.Complex:
                foreach (var definition in loop.ComplexBehaviorDefinitions)
                    AddAll(definition);
                break;
            default:
                break;
        }

        return new MultiInstanceThrows(loop.Behavior, throws.ToImmutable());

        void AddAll(ComplexBehaviorDefinition definition)
        {
            var condition = definition.Condition is { } expression ? compilation.Expression(expression, elementId) : null;
            foreach (var thrown in definition.Event is { } implicitEvent ? compilation.Definitions(implicitEvent) : [])
                Add(condition, thrown);
        }

        void Add(CompiledExpression? condition, EventDefinition? definition)
        {
            if (definition is not null && EventThrows.Compile(definition, elementId, compilation) is { } thrown)
                throws.Add((condition, thrown));
        }
    }
}
