using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>The data that a file declares (BPMN 2.0.2, 10.4.1), and the references to them.</summary>
internal static class DeclaredData
{
    /// <summary>The identifiers of all data that associations may refer to.</summary>
    public static HashSet<string> In(BpmnDefinitions definitions)
    {
        var known = definitions.Processes.SelectMany(process => process.Properties).Select(property => property.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var element in Execution.FlowElements.AllIn(definitions))
            known.UnionWith(DeclaredBy(element).Select(data => data.Id));
        return known;
    }

    /// <summary>The identifiers of data that an element refers to.</summary>
    public static IEnumerable<string> UsedBy(FlowElement element) => element switch
    {
        DataObjectReference { DataObjectRef: { } reference } => [reference],
        DataFlowNode node => node.DataInputAssociations.SelectMany(association => association.SourceRefs)
            .Concat(node.DataOutputAssociations.Select(association => association.TargetRef).OfType<string>())
            .Distinct(StringComparer.Ordinal),
        _ => [],
    };

    private static IEnumerable<BaseElement> DeclaredBy(FlowElement element) => element switch
    {
        DataObject or DataObjectReference or DataStoreReference => [element],
        Activity { InputOutputSpecification: { } declared } activity => [.. activity.Properties, .. declared.DataInputs, .. declared.DataOutputs],
        Event happening => [.. happening.Properties, .. happening.DataInputs, .. happening.DataOutputs],
        DataFlowNode node => node.Properties,
        _ => [],
    };
}
