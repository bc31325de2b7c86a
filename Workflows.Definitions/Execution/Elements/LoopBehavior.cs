using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// An activity that is done more than once (BPMN 2.0.2, 10.3.8): the scope of its instances. It has the flows and the boundary
/// events; each instance has the inputs and outputs, and does what the activity is there for.
/// </summary>
internal abstract class LoopBehavior : ElementBehavior
{
    /// <summary>Whether the result of an instance stays in it until it is collected, instead of going to the enclosing scope.</summary>
    public abstract bool KeepsResults { get; }

    /// <summary>Whether a variable of an instance was handed to it, so that it is no part of its result.</summary>
    public abstract bool IsHandedOver(string name);

    /// <summary>The result of an instance for the list of results, null where none are collected.</summary>
    /// <returns>False where an incident was raised.</returns>
    public abstract bool TryCollect(Step step, LiveElement instance, out FeelValue? result);

    /// <summary>Notes that an instance has been done.</summary>
    /// <returns>False where an incident was raised.</returns>
    public static bool Note(Step step, LiveElement instance)
    {
        if (!((LoopBehavior)instance.Node.Outer!.Behavior).TryCollect(step, instance, out var result))
            return false;
        var counter = step.State.Elements[step.State.Elements.Span.IndexOf(instance.Key)].LoopCounter ?? 0;
        step.Record(new LoopInstanceCompleted(instance.Key, instance.Node.Id, instance.ScopeKey, counter) { Result = result });
        return true;
    }

    /// <summary>What an instance has made: its variables without those that were handed to it.</summary>
    public static FeelContext ResultOf(Step step, LiveElement instance)
    {
        var variables = step.State.VariablesOf(instance.Key);
        var (inputs, loop) = (instance.Node.Inputs, instance.Node.Outer?.Behavior as LoopBehavior);
        return inputs.Length == 0 && loop is null ? variables : FeelContext.From(variables.Entries.Where(variable =>
            loop?.IsHandedOver(variable.Key) != true
            && !Array.Exists(inputs, input => string.Equals(input.Target, variable.Key, StringComparison.Ordinal))));
    }

    protected static bool TryFindRunning(Step step, LiveElement loop, [NotNullWhen(true)] out RunningLoop? running)
    {
        var index = step.State.Loops.Span.IndexOf(loop.Key);
        running = index < 0 ? null : step.State.Loops[index];
        return index >= 0;
    }
}
