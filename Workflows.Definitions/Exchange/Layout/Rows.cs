namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// Gives every node its row. What can only be reached through a node forms one block with it; the longest of the blocks
/// behind a node goes on in its row, the others stand beneath, as high as they find room. So a split, its branches and its
/// join lie as a person would draw them.
/// </summary>
internal static class Rows
{
    /// <summary>Sets the rows.</summary>
    /// <param name="order">The nodes in the order of <see cref="Columns.Assign"/>.</param>
    public static void Assign(List<LayoutNode> order)
    {
        var children = Children(order, out var roots);
        var outlines = new Dictionary<LayoutNode, RowOutline>();
        var offsets = new int[order.Count];
        for (var index = order.Count - 1; index >= 0; index--)
        {
            var node = order[index];
            var outline = Pack(node, children[node.Index], outlines, offsets);
            outline.Cover(node.Column, node.Column, 0);
            outlines[node] = outline;
        }

        Pack(null, roots, outlines, offsets);
        foreach (var root in roots)
            root.Row = offsets[root.Index];
        foreach (var node in order)
        {
            foreach (var child in children[node.Index])
                child.Row = node.Row + offsets[child.Index];
        }
    }

    private static RowOutline Pack(LayoutNode? parent, List<LayoutNode> children, Dictionary<LayoutNode, RowOutline> outlines, int[] offsets)
    {
        RowOutline? packed = null;
        foreach (var child in ByImportance(parent, children, outlines))
        {
            var outline = outlines[child];
            outlines.Remove(child);
            var direct = parent is null ? null : child.Incoming.Find(edge => edge.Source == parent && edge.IsForward);
            if (direct is { Satellite: null } && child.Column > parent!.Column + 1)
                outline.Cover(parent.Column + 1, child.Column - 1, 0);
            var least = child.Incoming.Exists(edge => edge.IsForward && edge.Satellite is null) || parent is null ? 0 : 1;
            if (packed is null && least == 0)
            {
                packed = outline;
                continue;
            }

            packed ??= new RowOutline();
            offsets[child.Index] = Math.Max(least, packed.RoomFor(outline));
            packed.Add(outline, offsets[child.Index]);
        }

        return packed ?? new RowOutline();
    }

    // Joins come first, so that the path goes on behind them in the row of the split; then the longest branch.
    private static IEnumerable<LayoutNode> ByImportance(LayoutNode? parent, List<LayoutNode> children, Dictionary<LayoutNode, RowOutline> outlines)
    {
        if (children.Count < 2 || parent is null)
            return children;
        var first = children
            .OrderByDescending(child => child.Incoming.Exists(edge => edge.IsForward && edge.Satellite is null))
            .ThenByDescending(child => child.Incoming.Count(edge => edge.IsForward) > 1)
            .ThenByDescending(child => outlines[child].LastColumn)
            .First();
        return children.Where(child => child != first).Prepend(first);
    }

    // The immediate dominator of a node over the forward edges is its parent (Cooper, Harvey and Kennedy, 2001).
    private static List<LayoutNode>[] Children(List<LayoutNode> order, out List<LayoutNode> roots)
    {
        var position = new int[order.Count];
        var parents = new LayoutNode?[order.Count];
        var children = new List<LayoutNode>[order.Count];
        roots = [];
        for (var index = 0; index < order.Count; index++)
        {
            var node = order[index];
            position[node.Index] = index;
            children[node.Index] = [];
            var sources = node.Incoming.Where(edge => edge.IsForward).Select(edge => edge.Source).ToList();
            var parent = sources.Count == 0 ? null : sources.Aggregate<LayoutNode, LayoutNode?>(sources[0], (one, other) => Meet(one, other));
            parents[node.Index] = parent;
        }

        foreach (var node in order)
            (parents[node.Index] is { } parent ? children[parent.Index] : roots).Add(node);
        return children;

        LayoutNode? Meet(LayoutNode? one, LayoutNode? other)
        {
            while (one != other)
            {
                if (one is null || other is null)
                    return null;
                if (position[one.Index] > position[other.Index])
                    one = parents[one.Index];
                else
                    other = parents[other.Index];
            }

            return one;
        }
    }
}
