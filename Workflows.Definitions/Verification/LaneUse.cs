using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>A lane and the number of the lane set that it belongs to.</summary>
internal sealed record LaneUse(Lane Lane, int LaneSet)
{
    /// <summary>Every lane of the file, those in lanes too. A stack instead of recursion: how deep lanes nest is not for a file to decide.</summary>
    public static IEnumerable<LaneUse> All(BpmnDefinitions definitions)
    {
        var open = new Stack<LaneSet>(definitions.Processes.SelectMany(process => process.LaneSets)
            .Concat(FlowElements(definitions).OfType<SubProcess>().SelectMany(subProcess => subProcess.LaneSets)));
        for (var number = 0; open.TryPop(out var laneSet); number++)
        {
            foreach (var lane in laneSet.Lanes)
            {
                yield return new LaneUse(lane, number);
                if (lane.ChildLaneSet is { } inner)
                    open.Push(inner);
            }
        }
    }

    private static IEnumerable<FlowElement> FlowElements(BpmnDefinitions definitions) => Execution.FlowElements.AllIn(definitions);
}
