using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Finds the identifiers of the data in a file, to which a loop may refer.</summary>
internal static class DataIdentifiers
{
    public static HashSet<string> Of(BpmnDefinitions definitions)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IFlowElementsContainer>(definitions.Processes);
        while (open.TryPop(out var container))
        {
            foreach (var element in container.FlowElements)
            {
                if (element is DataObject or DataObjectReference or DataStoreReference)
                    identifiers.Add(element.Id);
                if (element is Activity { InputOutputSpecification: { } specification })
                    identifiers.UnionWith(specification.DataInputs.Select(input => input.Id));
                if (element is DataFlowNode node)
                    identifiers.UnionWith(node.Properties.Select(property => property.Id));
                if (element is SubProcess inner)
                    open.Push(inner);
            }
        }

        identifiers.UnionWith(definitions.Processes.SelectMany(process => process.Properties).Select(property => property.Id));
        return identifiers;
    }
}
