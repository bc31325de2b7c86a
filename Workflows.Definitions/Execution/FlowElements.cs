using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Walks what a file holds, however deep.</summary>
internal static class FlowElements
{
    /// <summary>All flow elements of all processes. A stack instead of recursion: how deep a file nests is not for it to decide.</summary>
    public static IEnumerable<FlowElement> AllIn(BpmnDefinitions definitions)
    {
        var open = new Stack<IFlowElementsContainer>(definitions.Processes);
        while (open.TryPop(out var container))
        {
            foreach (var element in container.FlowElements)
            {
                yield return element;
                if (element is IFlowElementsContainer inner)
                    open.Push(inner);
            }
        }
    }
}
