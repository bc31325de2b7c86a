using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>The strongly connected parts of a graph (Tarjan, with a stack of its own).</summary>
internal static class Components
{
    /// <summary>The parts that no edge leaves.</summary>
    public static List<ImmutableArray<int>> WithoutExit(IReadOnlyList<List<int>> successors) =>
        [.. Of(successors).Where(members => members.All(member => successors[member].TrueForAll(successor => members.BinarySearch(successor) >= 0)))];

    /// <summary>All parts, the members of each sorted.</summary>
    public static List<ImmutableArray<int>> Of(IReadOnlyList<List<int>> successors)
    {
        var count = successors.Count;
        var (index, low, isPlaced) = (new int[count], new int[count], new bool[count]);
        var (path, calls) = (new Stack<int>(), new Stack<(int Node, int Next)>());
        var components = new List<List<int>>();
        var visited = 0;
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0)
                continue;
            calls.Push((root, 0));
            while (calls.TryPop(out var call))
            {
                var (node, next) = call;
                if (next == 0)
                {
                    index[node] = low[node] = ++visited;
                    path.Push(node);
                }
                else
                {
                    low[node] = Math.Min(low[node], low[successors[node][next - 1]]);
                }

                while (next < successors[node].Count && index[successors[node][next]] != 0)
                {
                    var seen = successors[node][next++];
                    if (!isPlaced[seen])
                        low[node] = Math.Min(low[node], index[seen]);
                }

                if (next < successors[node].Count)
                {
                    calls.Push((node, next + 1));
                    calls.Push((successors[node][next], 0));
                }
                else if (low[node] == index[node])
                {
                    components.Add(Pop(path, node, isPlaced));
                }
            }
        }

        return components.ConvertAll(members => members.Order().ToImmutableArray());
    }

    private static List<int> Pop(Stack<int> path, int root, bool[] isPlaced)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = path.Pop();
            isPlaced[member] = true;
            members.Add(member);
        }
        while (member != root);
        return members;
    }
}
