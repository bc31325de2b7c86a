using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Makes two nodes of an activity that is done more than once: one for the whole, and in it one for each time.</summary>
internal static class ActivityLoops
{
    public static void Wrap(ProcessNode node, Compilation compilation)
    {
        // Where it has no behaviour, that has been reported.
        if (node.Element is not Activity { LoopCharacteristics: { } loop } activity || node.Behavior is null)
            return;
        node.Inner = new ProcessNode(node.Index, activity, node.Parent) { Behavior = node.Behavior, Outer = node, IsJudged = true };
        node.Behavior = loop switch
        {
            StandardLoopCharacteristics standard => new StandardLoopBehavior(
                standard.TestBefore, standard.LoopMaximum, Optional(standard.LoopCondition, activity, compilation)),
            MultiInstanceLoopCharacteristics multiple => new MultiInstanceActivityBehavior(Specify(multiple, activity, compilation)),
            _ => throw new InvalidOperationException($"The loop {loop.GetType().Name} has no behaviour."),
        };
    }

    private static MultiInstanceSpecification Specify(
        MultiInstanceLoopCharacteristics loop, Activity activity, Compilation compilation)
    {
        var collection = Optional(loop.Collection?.Source, activity, compilation)
            ?? (loop.LoopDataInputRef is { } input ? compilation.Data.SourceOf(input, activity, compilation) : null);
        var cardinality = Optional(loop.LoopCardinality, activity, compilation);
        if (collection is null && cardinality is null)
            compilation.Report(CompilationDiagnostics.LoopWithoutCount, activity.Id);
        return new MultiInstanceSpecification
        {
            IsSequential = loop.IsSequential,
            Collection = collection,
            Cardinality = cardinality,
            ElementVariables = ElementVariables(loop),
            OutputCollection = loop.Collection?.OutputCollection
                ?? (loop.LoopDataOutputRef is { } output ? compilation.Data.TargetOf(output, activity) : null),
            OutputElement = Optional(loop.Collection?.OutputElement, activity, compilation)
                ?? (loop.OutputDataItem is { } item ? CompiledExpression.Variable(DataNames.Of(item)) : null),
            CompletionCondition = Optional(loop.CompletionCondition, activity, compilation),
            Throws = MultiInstanceThrows.Compile(loop, activity.Id, compilation),
        };
    }

    private static ImmutableArray<string> ElementVariables(MultiInstanceLoopCharacteristics loop)
    {
        ImmutableArray<string?> given = [loop.Collection?.ElementVariable, loop.InputDataItem is { } item ? DataNames.Of(item) : null];
        return [.. given.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static CompiledExpression? Optional(FormalExpression? expression, Activity activity, Compilation compilation) =>
        expression is null ? null : compilation.Expression(expression, activity.Id);
}
