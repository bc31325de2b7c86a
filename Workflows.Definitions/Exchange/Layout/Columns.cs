namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// Gives every node its column: one more than the last of the nodes before it. Edges that close a loop are found first and
/// do not count. Linear, without recursion.
/// </summary>
internal static class Columns
{
    /// <summary>Sets the columns and marks the edges that lead back.</summary>
    /// <returns>The nodes in an order in which every forward edge leads onwards.</returns>
    public static List<LayoutNode> Assign(LayoutGraph graph)
    {
        MarkLoops(graph);
        var missing = graph.Nodes.Select(node => node.Incoming.Count(edge => edge.IsForward)).ToArray();
        var order = new List<LayoutNode>(graph.Nodes.Where(node => missing[node.Index] == 0));
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var edge in order[next].Outgoing.Where(edge => edge.IsForward))
            {
                edge.Target.Column = Math.Max(edge.Target.Column, order[next].Column + 1);
                if (--missing[edge.Target.Index] == 0)
                    order.Add(edge.Target);
            }
        }

        return order;
    }

    // An edge to a node whose successors are still being visited closes a loop.
    private static void MarkLoops(LayoutGraph graph)
    {
        var state = new Visit[graph.Nodes.Count];
        var path = new Stack<(LayoutNode Node, int Next)>();
        foreach (var root in graph.Nodes.Where(node => node.Incoming.Count == 0).Concat(graph.Nodes))
        {
            if (state[root.Index] is Visit.None)
                path.Push((root, 0));
            while (path.TryPop(out var current))
            {
                state[current.Node.Index] = Visit.Open;
                if (current.Next == current.Node.Outgoing.Count)
                {
                    state[current.Node.Index] = Visit.Done;
                    continue;
                }

                path.Push((current.Node, current.Next + 1));
                var edge = current.Node.Outgoing[current.Next];
                if (edge.FromAttachment)
                    continue;
                edge.IsBack = state[edge.Target.Index] is Visit.Open;
                if (state[edge.Target.Index] is Visit.None)
                    path.Push((edge.Target, 0));
            }
        }
    }

    private enum Visit
    {
        None,
        Open,
        Done,
    }
}
