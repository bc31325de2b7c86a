using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Makes data associations ready to run (BPMN 2.0.2, 10.4.2): they become mappings like <c>wf:input</c> and <c>wf:output</c>.
/// Sources are seen under the names of their data, so an association whose only source is copied reads that variable.
/// </summary>
internal static class DataMappings
{
    /// <summary>The inputs of a node: its data associations, then its <c>wf:input</c>, of which the last to a target counts.</summary>
    public static CompiledMapping[] Inputs(DataFlowNode node, Compilation compilation)
    {
        var handedOut = node is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics loop } ? loop.LoopDataInputRef : null;
        return Merge(
            node.DataInputAssociations.Where(association => !Same(association.TargetRef, handedOut)), node.Inputs, node.Id, compilation);
    }

    /// <summary>The outputs of a node: its data associations, then its <c>wf:output</c>, of which the last to a target counts.</summary>
    public static CompiledMapping[] Outputs(DataFlowNode node, Compilation compilation)
    {
        var collected = node is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics loop } ? loop.LoopDataOutputRef : null;
        return Merge(
            node.DataOutputAssociations.Where(association => collected is null || !association.SourceRefs.Contains(collected, StringComparer.Ordinal)),
            node.Outputs,
            node.Id,
            compilation);
    }

    /// <summary>What an association copies as a whole, or null where it copies parts or nothing.</summary>
    public static CompiledExpression? Source(DataAssociation association, string elementId, Compilation compilation)
    {
        if (!association.Assignments.IsEmpty)
            return null;
        if (association.Transformation is { } transformation)
            return compilation.Expression(transformation, elementId);
        return association.SourceRefs is [var source, ..] ? CompiledExpression.Variable(compilation.Data.Of(source)) : null;
    }

    private static CompiledMapping[] Merge(
        IEnumerable<DataAssociation> associations, ImmutableArray<VariableMapping> mappings, string elementId, Compilation compilation)
    {
        CompiledMapping[] all = [.. associations.SelectMany(association => Compile(association, elementId, compilation)),
            .. compilation.Mappings(mappings, elementId)];
        return [.. all.GroupBy(mapping => mapping.Target, StringComparer.Ordinal).Select(same => same.Last())];
    }

    private static IEnumerable<CompiledMapping> Compile(DataAssociation association, string elementId, Compilation compilation)
    {
        if (association.TargetRef is { } target && Source(association, elementId, compilation) is { } source)
            yield return new CompiledMapping(compilation.Data.Of(target), source);
        foreach (var assignment in association.Assignments)
        {
            var written = assignment.To.Text.Trim();
            yield return new CompiledMapping(compilation.Data.Of(written), compilation.Expression(assignment.From, elementId));
        }
    }

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.Ordinal);
}
