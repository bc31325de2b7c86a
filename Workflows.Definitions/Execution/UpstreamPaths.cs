using System.Collections;

namespace Workflows.Definitions.Execution;

/// <summary>
/// From which nodes a token may come to each incoming flow of a gateway without passing the gateway itself (BPMN 2.0.2,
/// 13.4.3). A boundary event counts as a way out of its activity.
/// </summary>
internal sealed class UpstreamPaths
{
    private readonly BitArray[] reaching;

    public UpstreamPaths(ProcessNode gateway, int nodeCount) =>
        reaching = [.. gateway.Incoming.Select(flow => ReachingBackwards(flow.Source, gateway, nodeCount))];

    /// <summary>Whether a token at a node may come to the incoming flow of a place.</summary>
    public bool CanCome(ProcessNode from, int incoming) => reaching[incoming][from.Index];

    private static BitArray ReachingBackwards(ProcessNode last, ProcessNode gateway, int nodeCount)
    {
        var reached = new BitArray(nodeCount);
        var open = new Stack<ProcessNode>([last]);
        while (open.TryPop(out var node))
        {
            if (reached[node.Index])
                continue;
            reached[node.Index] = true;
            if (node == gateway)
                continue;
            foreach (var flow in node.Incoming)
                open.Push(flow.Source);
            foreach (var before in node.Before)
                open.Push(before);
        }

        return reached;
    }
}
