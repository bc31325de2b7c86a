using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Under which names the data of a file are variables (BPMN 2.0.2, 10.4.1): a data object, property, input or output under its
/// name, or its identifier where it has none; a reference under the name of what it refers to.
/// </summary>
internal sealed class DataNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public DataNames(BpmnDefinitions definitions)
    {
        var references = new List<(string Id, string Target)>();
        foreach (var property in definitions.Processes.SelectMany(process => process.Properties))
            Note(property);
        foreach (var element in FlowElements.AllIn(definitions).Concat(definitions.GlobalTasks.Select(global => global.Task)))
            Note(element, references);
        foreach (var (id, target) in references)
            names[id] = Of(target);
    }

    /// <summary>The variable of one piece of data.</summary>
    public static string Of(BaseElement data) => string.IsNullOrWhiteSpace(data.Name) ? data.Id : data.Name;

    /// <summary>The variable of an identifier; the identifier itself where the file declares no data under it.</summary>
    public string Of(string id) => names.GetValueOrDefault(id, id);

    /// <summary>
    /// What gives the list of a multi-instance activity: what an association brings to the input that is named, otherwise the
    /// variable of that name.
    /// </summary>
    public CompiledExpression SourceOf(string inputId, Activity activity, Compilation compilation)
    {
        var association = activity.DataInputAssociations.FirstOrDefault(association => Same(association.TargetRef, inputId));
        return association is not null && DataMappings.Source(association, activity.Id, compilation) is { } source
            ? source
            : CompiledExpression.Variable(Of(inputId));
    }

    /// <summary>The variable that gets the list of results: where an association takes the named output, otherwise that name.</summary>
    public string TargetOf(string outputId, Activity activity)
    {
        var association = activity.DataOutputAssociations.FirstOrDefault(
            association => association.SourceRefs.Contains(outputId, StringComparer.Ordinal));
        return Of(association?.TargetRef ?? outputId);
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private void Note(FlowElement element, List<(string Id, string Target)> references)
    {
        switch (element)
        {
            case DataObject data:
                Note(data);
                break;
            case DataObjectReference reference:
                references.Add((reference.Id, reference.DataObjectRef ?? reference.Id));
                break;
            case DataStoreReference store:
                Note(store);
                break;
            case DataFlowNode node:
                foreach (var property in node.Properties)
                    Note(property);
                foreach (var data in DeclaredBy(node))
                    Note(data);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<BaseElement> DeclaredBy(DataFlowNode node) => node switch
    {
        Activity { InputOutputSpecification: { } declared } => [.. declared.DataInputs, .. declared.DataOutputs],
        Event @event => [.. @event.DataInputs, .. @event.DataOutputs],
        _ => [],
    };

    private void Note(BaseElement data)
    {
        if (data.Id.Length > 0)
            names[data.Id] = Of(data);
    }
}
